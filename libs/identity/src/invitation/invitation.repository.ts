import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '#platform';
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

  /**
   * Locks the invitation, so that of two who use the link at once one comes too late. It is as good as its inviter: one
   * who may no longer invite leaves no way in behind.
   */
  open(tokenHash: Buffer): Statement<InvitationRow | null> {
    return statement<InvitationRow, InvitationRow | null>(
      `SELECT id, organisation_id AS "organisationId", role, subject_id AS "subjectId", email, invited_by AS "invitedBy"
         FROM registry.invitation i WHERE token_hash = $1 AND accepted_at IS NULL AND expires_at > now()
          AND EXISTS (SELECT FROM registry.role_grant g WHERE g.account_id = i.invited_by
                       AND g.organisation_id = i.organisation_id AND g.role = ANY($2) AND g.revoked_at IS NULL)
          FOR UPDATE OF i`,
      [tokenHash, Object.keys(PERMISSIONS['invitation.create'])],
      ([row]) => row ?? null,
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
