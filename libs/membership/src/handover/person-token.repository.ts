import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '#platform';

/** Tokens that came with somebody; whoever came here first has none and needs none. In hexadecimal. */
@Injectable()
export class PersonTokenRepository {
  carried(memberIds: readonly string[]): Statement<ReadonlyMap<string, string>> {
    return statement<{ memberId: string; token: string }, ReadonlyMap<string, string>>(
      `SELECT p.member_id AS "memberId", encode(p.token, 'hex') AS token FROM tenant.person_token p
        WHERE p.tenant_id = tenant.current_tenant() AND p.member_id = ANY($1::uuid[])`,
      [memberIds],
      (rows) => new Map(rows.map(({ memberId, token }) => [memberId, token])),
    );
  }

  /** Takes over what an offer carries, before it is answered. Who has been counted here before keeps being that person. */
  take(handoverId: string, memberId: string): Statement<void> {
    return statement(
      `INSERT INTO tenant.person_token (member_id, token)
       SELECT $2::uuid, h.person_token FROM registry.handover h
        WHERE h.id = $1 AND h.to_id = tenant.current_tenant() AND h.person_token IS NOT NULL
          AND NOT EXISTS (SELECT FROM tenant.trajectory_facts f WHERE f.tenant_id = tenant.current_tenant()
                           AND f.member_id = $2::uuid AND f.trial_starts_on IS NOT NULL)
       ON CONFLICT (tenant_id, member_id) DO NOTHING`,
      [handoverId, memberId],
      () => undefined,
    );
  }

  put(memberId: string, token: string): Statement<void> {
    return statement(
      `INSERT INTO tenant.person_token (member_id, token) VALUES ($1, decode($2, 'hex'))`,
      [memberId, token],
      () => undefined,
    );
  }

  remove(memberIds: readonly string[]): Statement<void> {
    return statement(
      'DELETE FROM tenant.person_token WHERE tenant_id = tenant.current_tenant() AND member_id = ANY($1::uuid[])',
      [memberIds],
      () => undefined,
    );
  }

  /** Who of these began a trial first; null while nobody did. */
  firstToBegin(memberIds: readonly string[]): Statement<string | null> {
    return statement<{ memberId: string }, string | null>(
      `SELECT f.member_id AS "memberId" FROM tenant.trajectory_facts f
        WHERE f.tenant_id = tenant.current_tenant() AND f.member_id = ANY($1::uuid[])
          AND f.trial_starts_on IS NOT NULL AND coalesce(f.decided_on >= f.trial_starts_on, true)
        ORDER BY f.trial_starts_on, f.id LIMIT 1`,
      [memberIds],
      ([row]) => row?.memberId ?? null,
    );
  }
}
