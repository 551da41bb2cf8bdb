import pg from 'pg';
import { type IdentityDb, statement, type Statement, SYSTEM_ACTOR } from '#platform';
import type { InvitationRow } from '../story/intake.js';
import type { AccountRow, GrantRow, OrganisationRow } from '../story/registry.js';

/** How long a link of the product works. */
const INVITATION_MINUTES = '30';

/** ABSENT: no cooperative at all · COMPLETE: the demo and nothing else · BROKEN: a load that was cut off · FOREIGN: real ones. */
export type DemoState = 'ABSENT' | 'COMPLETE' | 'BROKEN' | 'FOREIGN';

export async function readState(owner: pg.Client): Promise<DemoState> {
  const { rows } = await owner.query<{ state: DemoState }>(
    `SELECT CASE WHEN count(*) FILTER (WHERE kind = 'COOPERATIVE' AND NOT is_demo) > 0 THEN 'FOREIGN'
                 WHEN count(*) FILTER (WHERE is_demo) = 0 THEN 'ABSENT'
                 WHEN count(*) FILTER (WHERE is_demo AND kind = 'PLATFORM') = 1 THEN 'COMPLETE' ELSE 'BROKEN' END AS state
       FROM registry.organisation`,
  );
  return rows[0]!.state;
}

/**
 * Only the owner of the database makes organisations. That the platform's own belongs to the demo is said last, by
 * `markComplete`: it tells a whole load from one that was cut off.
 */
export async function insertOrganisations(owner: pg.Client, rows: readonly OrganisationRow[]): Promise<void> {
  await owner.query(
    `INSERT INTO registry.organisation (id, kind, slug, name, is_demo)
     SELECT id, kind, slug, name, kind <> 'PLATFORM' FROM jsonb_populate_recordset(NULL::registry.organisation, $1)`,
    [JSON.stringify(rows)],
  );
}

export async function markComplete(owner: pg.Client): Promise<void> {
  await owner.query("UPDATE registry.organisation SET is_demo = true WHERE kind = 'PLATFORM'");
}

/** Accounts and what they may, as the role that keeps them in the running product. */
export function insertAccounts(
  identity: IdentityDb,
  accounts: readonly AccountRow[],
  passwordHash: string,
): Promise<void> {
  return identity.write(
    bulk(
      `INSERT INTO registry.account (id, email, display_name, password_hash)
       SELECT id, email, display_name, $2 FROM jsonb_populate_recordset(NULL::registry.account, $1)`,
      accounts,
      passwordHash,
    ),
  );
}

export function insertGrants(identity: IdentityDb, grants: readonly GrantRow[]): Promise<void> {
  return identity.write(
    bulk(
      `INSERT INTO registry.role_grant (id, account_id, organisation_id, role, subject_id, granted_by, request_id)
       SELECT id, account_id, organisation_id, role, subject_id, $2::uuid, 'demo'
         FROM jsonb_populate_recordset(NULL::registry.role_grant, $1)`,
      grants,
      SYSTEM_ACTOR,
    ),
  );
}

/** Invitations; one without days was sent now, and is open as long as any. */
export function insertInvitations(identity: IdentityDb, rows: readonly InvitationRow[]): Promise<void> {
  return identity.write(
    bulk(
      `INSERT INTO registry.invitation (id, organisation_id, role, subject_id, email, token_hash, invited_by, invited_at,
         expires_at, accepted_at, revoked_at, revoked_by, request_id)
       SELECT id, organisation_id, role, subject_id, email, token_hash, invited_by, coalesce(invited_at, now()),
              coalesce(expires_at, now() + make_interval(mins => $2::int)), accepted_at, revoked_at,
              CASE WHEN revoked_at IS NOT NULL THEN invited_by END, 'demo'
         FROM jsonb_populate_recordset(NULL::registry.invitation, $1)`,
      rows,
      INVITATION_MINUTES,
    ),
  );
}

function bulk(text: string, rows: readonly object[], value: string): Statement<void> {
  return statement(text, [JSON.stringify(rows), value], () => undefined);
}
