import { Injectable } from '@nestjs/common';
import type { InstrumentVersion } from '#coaching';
import { investmentRows } from '#finance';
import type { Permission } from '#identity';
import type { CivilDate } from '#kernel';
import { aftercareJson, leftOnSql, memberInScope, memberOnDay, trajectorySql } from '#membership';
import { Parameters, statement, type Statement } from '#platform';
import type { Reach } from './reach.js';
import type { Waiting } from './waiting.js';

/** What waits, with what the cooperative decided and loaded that says when something is due. */
export interface TodayRow extends Waiting {
  /** Bodies of the policies in force, by kind. */
  readonly policies: Readonly<Record<string, unknown>>;
  /** Licensed questionnaires that the policy names, each with the last day of its licence. */
  readonly instruments: readonly { definition: InstrumentVersion; validUntil: CivilDate }[];
}

/** How long after outflow somebody is still asked how it goes: the last moment and the year in which it can be made up for. */
const AFTERCARE_MONTHS = 36;
/** Days ahead that dates of guidance are read. */
const AHEAD_DAYS = 14;

const list = (row: string, from: string) => `(SELECT coalesce(json_agg(${row}), '[]') FROM ${from})`;
const dated = (id: string, on: string, more = '') => `json_build_object('id', ${id}, 'on', ${on}${more})`;
const leaver = (more = '') => `json_build_object('memberId', x.id, 'on', x.left_on, 'name', x.name${more})`;
const of = (table: string) => `tenant.${table} x WHERE x.tenant_id = tenant.current_tenant()`;
const ofPerson = (table: string) => `${of(table)} AND x.member_id = p.id`;
const ofTrajectory = (table: string) => `${of(table)} AND x.trajectory_id = p.trajectory_id`;
/** The last day of what follows one upon another; null while one of them has none. */
const lastDay = (table: string) =>
  `(SELECT CASE WHEN bool_and(x.ends_on IS NOT NULL) THEN max(x.ends_on) END FROM ${ofTrajectory(table)})`;

/**
 * Everything that one caller's tasks follow from, in one statement. Who may see whom stands in it: a group of facts that
 * the caller may not see of a person is null, or empty.
 */
@Injectable()
export class TodayProjection {
  read(reach: Reach, today: CivilDate): Statement<TodayRow> {
    const parameters = new Parameters();
    const day = parameters.add(today);
    /** A group of facts, for whoever holds one of these for the person. */
    const seenBy = (permissions: Permission[], what: string) => {
      const scopes = reach.scopes(permissions);
      return scopes.length === 0
        ? 'NULL'
        : `CASE WHEN ${memberInScope('p.id', scopes, today, parameters)} THEN ${what} END`;
    };
    /** A list that is for whoever holds this in the cooperative. */
    const deskOf = (permission: Permission, what: string) =>
      reach.scopes([permission]).some(({ kind }) => kind === 'COOPERATIVE') ? what : `'[]'::json`;
    const soon = `${day}::date + ${AHEAD_DAYS}`;
    const way = (what: string) =>
      seenBy(['member.open', 'admission.vote', 'admission.board', 'session.record'], what);
    return statement<TodayRow, TodayRow>(
      `WITH p AS MATERIALIZED (
         SELECT m.id, m.given_name || ' ' || m.family_name AS name, s.phase, s.starts_on, s.trajectory_id FROM ${memberOnDay(day)}
          WHERE m.tenant_id = tenant.current_tenant() AND (s.phase IN ('REFERRED', 'PLAN', 'TRIAL', 'ACTIVE')
            OR s.phase = 'OUTFLOW' AND s.starts_on > ${day}::date - interval '${AFTERCARE_MONTHS} months')
            AND ${memberInScope('m.id', reach.scopes(['today.read']), today, parameters)}),
       policy AS MATERIALIZED (
         SELECT DISTINCT ON (v.kind) v.kind, v.body FROM tenant.policy v
          WHERE v.tenant_id = tenant.current_tenant() AND v.valid_from <= ${day}::date AND v.kind IN ('admission', 'coaching', 'measurement')
          ORDER BY v.kind, v.valid_from DESC),
       leaver AS MATERIALIZED (
         SELECT m.id, m.given_name || ' ' || m.family_name AS name, f.left_on, EXISTS (
             SELECT FROM tenant.ledger_account a JOIN tenant.account_balance b ON b.tenant_id = a.tenant_id AND b.account_id = a.id
              WHERE a.tenant_id = m.tenant_id AND a.role IN ('THERMOMETER', 'HELD_FOR_TRIAL', 'ADVANCES_TO_MEMBERS')
                AND a.sub_key = m.id AND b.balance_cents <> 0) AND NOT EXISTS (
             SELECT FROM tenant.exit_settlement d WHERE d.tenant_id = m.tenant_id AND d.trajectory_id = s.trajectory_id
                AND d.ended_on = f.left_on) AS is_unsettled,
           (SELECT count(*) FROM tenant.asset a WHERE a.tenant_id = m.tenant_id AND a.member_id = m.id AND a.state <> 'GONE'
               AND NOT EXISTS (SELECT FROM tenant.asset_decision d WHERE d.tenant_id = a.tenant_id AND d.asset_id = a.id
                 AND d.member_id = m.id AND d.decided_on >= f.left_on)) AS things
           FROM ${memberOnDay(day)}
           JOIN LATERAL (SELECT ${leftOnSql('t')} AS left_on
             FROM ${trajectorySql('s.trajectory_id')} t) f ON f.left_on IS NOT NULL
          WHERE m.tenant_id = tenant.current_tenant() AND s.phase IN ('OUTFLOW', 'DROP_OUT', 'DECLINED', 'TRANSFERRED')),
       person AS (
         SELECT p.id AS "memberId", p.name, p.phase, p.starts_on AS "sinceOn", coach.ids AS "coachIds", coach.since_on AS "coachedSinceOn",
           ${list(`json_build_object('startsOn', x.starts_on, 'endsOn', x.ends_on)`, ofPerson('pause_period'))} AS pauses,
           ${way('f.trial_starts_on')} AS "trialStartsOn", ${way('f.trial_ends_on')} AS "trialEndsOn",
           ${way('f.term_ends_on')} AS "termEndsOn", ${way('f.ended_on')} AS "endedOn",
           ${way(lastDay('permission_period'))} AS "permissionEndsOn",
           ${list('x.kind', `${ofTrajectory('admission_record')} AND x.decided_on >= f.trial_starts_on`)} AS "admittedBy",
           ${seenBy(['agreement.read'], lastDay('agreement_period'))} AS "agreementEndsOn",
           ${seenBy(
             ['plan.advise'],
             `(SELECT CASE WHEN NOT EXISTS (SELECT FROM tenant.plan_decision d WHERE d.tenant_id = tenant.current_tenant()
                 AND d.business_plan_id = x.id) THEN x.submitted_on END
                FROM ${ofTrajectory('business_plan')} ORDER BY x.submitted_on DESC, x.id DESC LIMIT 1)`,
           )} AS "planOn",
           ${seenBy(['aftercare.record'], aftercareJson('p.trajectory_id'))} AS aftercare,
           ${seenBy(['session.record', 'coach.assign'], `(SELECT x.last_held_on FROM ${ofPerson('coaching_facts')})`)} AS "lastSeenOn",
           ${seenBy(
             ['session.read'],
             list(
               dated('x.id', 'x.planned_on'),
               `${ofPerson('coaching_session')} AND x.state = 'PLANNED' AND x.planned_on <= ${soon}`,
             ),
           )} AS planned,
           ${seenBy(
             ['agreement.confirm'],
             list(
               dated('x.id', 'x.held_on'),
               `${ofPerson('coaching_session')} AND x.state = 'HELD' AND x.agreements_version > 0 AND NOT EXISTS (
                  SELECT FROM tenant.agreement_confirmation c WHERE c.tenant_id = tenant.current_tenant() AND c.session_id = x.id
                     AND c.agreements_version = x.agreements_version)`,
             ),
           )} AS unconfirmed,
           ${seenBy(
             ['agreement.complete'],
             list(
               dated('x.id', 'x.due_on', `, 'doneBy', x.done_by`),
               `${ofPerson('agreement')} AND x.done_on IS NULL AND x.due_on <= ${soon}`,
             ),
           )} AS agreements,
           ${seenBy(
             ['goal.read'],
             list(
               dated('x.id', 'x.review_on'),
               `${ofPerson('goal')} AND x.closed_on IS NULL AND x.review_on <= ${soon}`,
             ),
           )} AS goals,
           ${seenBy(
             ['measurement.record'],
             list(
               `json_build_object('instrument', l.instrument, 'scoredBy', l.scored_by, 'on', l.on)`,
               `(SELECT x.instrument, x.scored_by, max(x.measured_on) AS on FROM ${ofPerson('current_measurement')}
                  GROUP BY x.instrument, x.scored_by) l`,
             ),
           )} AS measured,
           ${seenBy(
             ['concern.close'],
             list(dated('x.id', 'x.raised_on'), `${ofPerson('safety_concern')} AND x.closed_on IS NULL`),
           )} AS concerns
         FROM p JOIN LATERAL ${trajectorySql('p.trajectory_id')} f ON true
         CROSS JOIN LATERAL (
           SELECT coalesce(json_agg(x.coach_account_id), '[]') AS ids, min(x.starts_on) AS since_on FROM ${ofPerson('coach_assignment')}
              AND ${day}::date BETWEEN x.starts_on AND coalesce(x.ends_on, 'infinity')) coach)
       SELECT ${list('row_to_json(person)', 'person')} AS people,
         (SELECT coalesce(json_object_agg(kind, body), '{}') FROM policy) AS policies,
         ${list(
           `json_build_object('definition', x.body, 'validUntil', (SELECT l.valid_until FROM tenant.instrument_licence l
              WHERE l.tenant_id = tenant.current_tenant() AND l.instrument_id = x.id ORDER BY l.id DESC LIMIT 1)) ORDER BY x.code, x.version`,
           `${of('instrument')} AND x.code IN (SELECT i->>'instrument' FROM policy, jsonb_array_elements(policy.body->'instruments') i
              WHERE policy.kind = 'measurement')`,
         )} AS instruments,
         ${deskOf(
           'referral.read',
           list(
             dated('x.id', 'x.sent_on', `, 'name', x.given_name || ' ' || x.family_name`),
             `${of('referral_request')} AND x.state IN ('RECEIVED', 'INVITED') AND NOT EXISTS (
                SELECT FROM tenant.handover_offer o JOIN registry.handover h ON h.id = o.id AND h.state IN ('OFFERED', 'ACCEPTED')
                 WHERE o.tenant_id = tenant.current_tenant() AND o.referral_request_id = x.id)`,
           ),
         )} AS referrals,
         ${deskOf(
           'handover.read',
           list(
             dated(
               'h.id',
               'h.offered_on',
               `, 'name', (h.payload->>'givenName') || ' ' || (h.payload->>'familyName')`,
             ),
             `registry.handover h WHERE h.to_id = tenant.current_tenant() AND h.state = 'OFFERED'`,
           ),
         )} AS handovers,
         ${list(
           dated('x.id', 'x.proposed_on', `, 'memberId', x.to_member_id`),
           `${of('exchange')} AND x.to_member_id = ANY (${parameters.add(reach.ownIds())}::uuid[])
              AND x.answered_on IS NULL AND x.withdrawn_on IS NULL`,
         )} AS exchanges,
         ${deskOf(
           'investment.decide',
           list(
             dated(
               'x.id',
               `x."requestedOn"`,
               `, 'name', x."memberName", 'memberId', x."memberId", 'isApproved', x.state = 'APPROVED'`,
             ),
             `(${investmentRows}) x WHERE x.state = 'APPROVED' OR x.state IN ('REQUESTED', 'PARTLY_APPROVED')
                AND x."requestedBy" <> tenant.current_actor() AND NOT EXISTS (SELECT FROM tenant.investment_decision d
                  WHERE d.tenant_id = tenant.current_tenant() AND d.investment_id = x.id AND d.recorded_by = tenant.current_actor())`,
           ),
         )} AS investments,
         ${deskOf('exit-settlement.decide', list(leaver(), `leaver x WHERE x.is_unsettled`))} AS exits,
         ${deskOf('asset.decide', list(leaver(`, 'count', x.things`), `leaver x WHERE x.things > 0`))} AS "leftThings",
         ${
           reach.scopes(['bank.book']).length === 0
             ? 'NULL'
             : `(SELECT json_build_object('on', min(x.booked_on), 'count', count(*)) FROM ${of('bank_movement')} AND x.state = 'NEW' HAVING count(*) > 0)`
         } AS inbox`,
      parameters.values,
      ([row]) => row!,
    );
  }
}
