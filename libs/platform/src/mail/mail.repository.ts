import { Injectable } from '@nestjs/common';
import { type Page } from '../graphql/connection.js';
import { statement, type Statement } from '../database/statement.js';
import type { Locale } from '../messages/messages.js';
import type { MailParams } from './mail-kind.js';

export type MailState = 'WAITING' | 'SENT' | 'FAILED';

/** A mail that waits to be sent. */
export interface WaitingMail {
  readonly id: string;
  readonly kind: string;
  readonly recipient: string;
  readonly parameters: MailParams;
  readonly locale: Locale;
  readonly subjectId: string;
  readonly attachmentFileIds: readonly string[];
  readonly attempts: number;
  readonly usefulUntil: Date;
  readonly writtenAt: Date;
  readonly writtenBy: string;
}

/** A mail that is not sent, as the coordinator sees it. */
export interface UnsentMail {
  readonly id: string;
  readonly kind: string;
  readonly recipient: string;
  readonly state: MailState;
  readonly attempts: number;
  readonly errorCode: string | null;
  readonly writtenAt: Date;
}

@Injectable()
export class MailRepository {
  insert(mail: Omit<WaitingMail, 'attempts' | 'writtenAt' | 'writtenBy'>): Statement<void> {
    return statement(
      `INSERT INTO tenant.mail (id, kind, recipient, parameters, locale, subject_id, useful_until, attachment_file_ids)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        mail.id,
        mail.kind,
        mail.recipient,
        JSON.stringify(mail.parameters),
        mail.locale,
        mail.subjectId,
        mail.usefulUntil,
        mail.attachmentFileIds,
      ],
      () => undefined,
    );
  }

  /** Null for one that was sent, or given up. */
  waiting(id: string): Statement<WaitingMail | null> {
    return statement<WaitingMail, WaitingMail | null>(
      `SELECT id, kind, recipient, parameters, locale, subject_id AS "subjectId",
              attachment_file_ids AS "attachmentFileIds", attempts, useful_until AS "usefulUntil",
              recorded_at AS "writtenAt", recorded_by AS "writtenBy"
         FROM tenant.mail WHERE tenant_id = tenant.current_tenant() AND id = $1 AND state = 'WAITING'`,
      [id],
      ([row]) => row ?? null,
    );
  }

  /** Forgets to whom it went and with which words. */
  sent(id: string): Statement<void> {
    return statement(
      `UPDATE tenant.mail SET state = 'SENT', attempts = attempts + 1, error_code = NULL, settled_at = now(),
              recipient = NULL, parameters = NULL
        WHERE tenant_id = tenant.current_tenant() AND id = $1 AND state = 'WAITING'`,
      [id],
      () => undefined,
    );
  }

  notYet(id: string, errorCode: string): Statement<void> {
    return statement(
      `UPDATE tenant.mail SET attempts = attempts + 1, error_code = $2
        WHERE tenant_id = tenant.current_tenant() AND id = $1 AND state = 'WAITING'`,
      [id, errorCode],
      () => undefined,
    );
  }

  failed(id: string, errorCode: string): Statement<void> {
    return statement(
      `UPDATE tenant.mail SET state = 'FAILED', attempts = attempts + 1, error_code = $2, settled_at = now()
        WHERE tenant_id = tenant.current_tenant() AND id = $1 AND state = 'WAITING'`,
      [id, errorCode],
      () => undefined,
    );
  }

  /** Puts a mail that failed back. @returns until when it makes sense, or null when it did not fail */
  again(id: string): Statement<Date | null> {
    return statement<{ usefulUntil: Date }, Date | null>(
      `UPDATE tenant.mail SET state = 'WAITING', attempts = 0, error_code = NULL, settled_at = NULL
        WHERE tenant_id = tenant.current_tenant() AND id = $1 AND state = 'FAILED' RETURNING useful_until AS "usefulUntil"`,
      [id],
      ([row]) => row?.usefulUntil ?? null,
    );
  }

  /** Newest first. */
  unsent({ limit, isBackward, from }: Page): Statement<UnsentMail[]> {
    const [beyond, order] = isBackward ? ['>', 'ASC'] : ['<', 'DESC'];
    return statement<UnsentMail, UnsentMail[]>(
      `SELECT id, kind, recipient, state, attempts, error_code AS "errorCode", recorded_at AS "writtenAt"
         FROM tenant.mail WHERE tenant_id = tenant.current_tenant() AND state <> 'SENT'
          AND ($1::uuid IS NULL OR id ${beyond} $1) ORDER BY id ${order} LIMIT $2`,
      [from?.[0] ?? null, limit + 1],
      (rows) => rows,
    );
  }

  /** How the last mail about each of these stands. */
  statesAbout(
    subjectIds: readonly string[],
  ): Statement<ReadonlyMap<string, { state: MailState; errorCode: string | null }>> {
    return statement<
      { subjectId: string; state: MailState; errorCode: string | null },
      ReadonlyMap<string, { state: MailState; errorCode: string | null }>
    >(
      `SELECT DISTINCT ON (subject_id) subject_id AS "subjectId", state, error_code AS "errorCode"
         FROM tenant.mail WHERE tenant_id = tenant.current_tenant() AND subject_id = ANY($1) ORDER BY subject_id, id DESC`,
      [subjectIds],
      (rows) => new Map(rows.map((row) => [row.subjectId, row])),
    );
  }
}
