import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '#platform';
import type { Role } from '../permissions.js';

/** Minutes that an invitation's link works. */
const LIFETIME_MINUTES = 30;

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
  insert(invitation: Omit<InvitationRow, 'id'> & { tokenHash: Buffer; requestId: string }): Statement<void> {
    return statement(
      `INSERT INTO registry.invitation (organisation_id, role, subject_id, email, token_hash, invited_by, expires_at, request_id)
       VALUES ($1, $2, $3, $4, $5, $6, now() + make_interval(mins => $7), $8)`,
      [
        invitation.organisationId,
        invitation.role,
        invitation.subjectId,
        invitation.email,
        invitation.tokenHash,
        invitation.invitedBy,
        LIFETIME_MINUTES,
        invitation.requestId,
      ],
      () => undefined,
    );
  }

  /** Locks the invitation, so that of two who use the link at once one comes too late. */
  open(tokenHash: Buffer): Statement<InvitationRow | null> {
    return statement<InvitationRow, InvitationRow | null>(
      `SELECT id, organisation_id AS "organisationId", role, subject_id AS "subjectId", email, invited_by AS "invitedBy"
         FROM registry.invitation WHERE token_hash = $1 AND accepted_at IS NULL AND expires_at > now() FOR UPDATE`,
      [tokenHash],
      ([row]) => row ?? null,
    );
  }

  accept(id: string): Statement<void> {
    return statement('UPDATE registry.invitation SET accepted_at = now() WHERE id = $1', [id], () => undefined);
  }
}
