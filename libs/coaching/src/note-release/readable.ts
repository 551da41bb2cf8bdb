/**
 * The rule of notes, in SQL: a coach reads what is their own, the time and place of what is only planned, and what the
 * member released to them. The statement names the session `s`.
 * @param coach the placeholder of the reading coach's account
 */
export function readableBy(coach: string): string {
  return `(s.coach_account_id = ${coach} OR s.state = 'PLANNED' OR EXISTS (
    SELECT FROM tenant.note_release r WHERE r.tenant_id = s.tenant_id AND r.member_id = s.member_id
       AND r.coach_account_id = ${coach} AND r.revoked_on IS NULL))`;
}
