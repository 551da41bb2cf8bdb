import { Injectable } from '@nestjs/common';
import { type Page, statement, type Statement } from '#platform';
import { PERMISSIONS, type Role } from '../permissions.js';
import { INVITATION_MINUTES } from './invitation-mail.js';

export interface InvitationRow {
  readonly id: string;
  readonly organisationId: string;
  readonly role: Role;
  readonly subjectId: string | null;
  readonly email: string;
  readonly invitedBy: string;
}

export type InvitationState = 'OPEN' | 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN' | 'EXPIRED';

/** An invitation in the list of who invites. */
export interface ListedInvitation extends InvitationRow {
  readonly state: InvitationState;
  readonly invitedAt: Date;
  readonly expiresAt: Date;
}

/** An invitation as who holds its link sees it. */
export interface OfferedInvitation {
  readonly state: InvitationState;
  readonly role: Role;
  readonly organisationName: string;
  readonly email: string;
  /** Whether this address has an account already. */
  readonly hasAccount: boolean;
}

const ROW = `i.id, i.organisation_id AS "organisationId", i.role, i.subject_id AS "subjectId", i.email, i.invited_by AS "invitedBy"`;
const IS_SETTLED = '(num_nonnulls(i.accepted_at, i.declined_at, i.revoked_at) > 0)';
const STATE = `CASE WHEN i.accepted_at IS NOT NULL THEN 'ACCEPTED' WHEN i.declined_at IS NOT NULL THEN 'DECLINED'
                   WHEN i.revoked_at IS NOT NULL THEN 'WITHDRAWN' WHEN i.expires_at <= now() THEN 'EXPIRED' ELSE 'OPEN' END`;
/**
 * An invitation is as good as its inviter: one who may no longer invite leaves no way in behind. Into a cooperative its
 * coordinators invite; elsewhere who holds that role there, or a network administrator.
 */
const MAY_STILL_INVITE = (roles: string) =>
  `EXISTS (SELECT FROM registry.role_grant g WHERE g.account_id = i.invited_by AND g.revoked_at IS NULL
                       AND CASE o.kind WHEN 'COOPERATIVE' THEN g.organisation_id = o.id AND g.role = ANY(${roles})
                           ELSE g.role = 'NETWORK_ADMINISTRATOR' OR (g.organisation_id = o.id AND g.role = i.role) END)`;
const INVITING_ROLES = Object.keys(PERMISSIONS['invitation.create']);

@Injectable()
export class InvitationRepository {
  insert(invitation: InvitationRow & { tokenHash: Buffer; requestId: string }): Statement<void> {
    return statement(
      `INSERT INTO registry.invitation (organisation_id, role, subject_id, email, token_hash, invited_by, expires_at, request_id, id)
       VALUES ($1, $2, $3, $4, $5, $6, now() + make_interval(mins => $7), $8, $9)`,
      [
        invitation.organisationId,
        invitation.role,
        invitation.subjectId,
        invitation.email,
        invitation.tokenHash,
        invitation.invitedBy,
        INVITATION_MINUTES,
        invitation.requestId,
        invitation.id,
      ],
      () => undefined,
    );
  }

  /** Locks the invitation while its link works, so that of two who use it at once one comes too late. */
  open(tokenHash: Buffer): Statement<InvitationRow | null> {
    return statement<InvitationRow, InvitationRow | null>(
      `SELECT ${ROW} FROM registry.invitation i JOIN registry.organisation o ON o.id = i.organisation_id
        WHERE i.token_hash = $1 AND NOT ${IS_SETTLED} AND i.expires_at > now()
          AND ${MAY_STILL_INVITE('$2')}
          FOR UPDATE OF i`,
      [tokenHash, INVITING_ROLES],
      ([row]) => row ?? null,
    );
  }

  /** What the holder of a link reads before they answer. One whose inviter may no longer invite counts as withdrawn. */
  offered(tokenHash: Buffer): Statement<OfferedInvitation | null> {
    return statement<OfferedInvitation, OfferedInvitation | null>(
      `SELECT i.role, i.email, o.name AS "organisationName", a.id IS NOT NULL AS "hasAccount",
              CASE WHEN NOT ${IS_SETTLED} AND NOT ${MAY_STILL_INVITE('$2')} THEN 'WITHDRAWN' ELSE ${STATE} END AS state
         FROM registry.invitation i JOIN registry.organisation o ON o.id = i.organisation_id
         LEFT JOIN registry.account a ON a.email = i.email
        WHERE i.token_hash = $1`,
      [tokenHash, INVITING_ROLES],
      ([row]) => row ?? null,
    );
  }

  /** One of this organisation, locked, and whether somebody has settled it; one that expired is not settled. */
  lock(id: string, organisationId: string): Statement<(InvitationRow & { isSettled: boolean }) | null> {
    return statement<InvitationRow & { isSettled: boolean }, (InvitationRow & { isSettled: boolean }) | null>(
      `SELECT ${ROW}, ${IS_SETTLED} AS "isSettled" FROM registry.invitation i
        WHERE i.id = $1 AND i.organisation_id = $2 FOR UPDATE`,
      [id, organisationId],
      ([row]) => row ?? null,
    );
  }

  /** Invitations of an organisation, newest first. */
  page(organisationId: string, { limit, isBackward, from }: Page): Statement<ListedInvitation[]> {
    const [beyond, order] = isBackward ? ['>', 'ASC'] : ['<', 'DESC'];
    return statement<ListedInvitation, ListedInvitation[]>(
      `SELECT ${ROW}, i.invited_at AS "invitedAt", i.expires_at AS "expiresAt", ${STATE} AS state
         FROM registry.invitation i
        WHERE i.organisation_id = $1 AND ($2::uuid IS NULL OR i.id ${beyond} $2) ORDER BY i.id ${order} LIMIT $3`,
      [organisationId, from?.[0] ?? null, limit + 1],
      (rows) => rows,
    );
  }

  decline(id: string): Statement<void> {
    return statement(
      `UPDATE registry.invitation SET declined_at = now(), declined_request = nullif(current_setting('app.request_id', true), '')
        WHERE id = $1`,
      [id],
      () => undefined,
    );
  }

  revoke(id: string, revokedBy: string): Statement<void> {
    return statement(
      `UPDATE registry.invitation SET revoked_at = now(), revoked_by = $2,
              revoked_request = nullif(current_setting('app.request_id', true), '') WHERE id = $1`,
      [id, revokedBy],
      () => undefined,
    );
  }

  accept(id: string): Statement<void> {
    return statement(
      `UPDATE registry.invitation SET accepted_at = now(), accepted_request = nullif(current_setting('app.request_id', true), '')
        WHERE id = $1`,
      [id],
      () => undefined,
    );
  }
}
