import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import { DomainError, newId } from '#kernel';
import { Clock } from '../clock/clock.js';
import { CONFIG, type Config } from '../config/config.js';
import { Db } from '../database/databases.js';
import { SYSTEM_ACTOR, type Unit } from '../database/unit-of-work.js';
import { type Connection, connection, type Page } from '../graphql/connection.js';
import { Files } from '../files/files.service.js';
import { declareJob, type Effect, JobHandler, type RunningJob } from '../jobs/job.js';
import { Outbox } from '../jobs/outbox.js';
import { LOGGER } from '../logging/logger.js';
import { hasMessage, type Locale } from '../messages/messages.js';
import { declareNotice } from '../notice/notice-kind.js';
import { Notices } from '../notice/notice.service.js';
import { composeMail } from './compose-mail.js';
import { KeptMails, type KeptMail } from './kept-mails.js';
import { type MailKind, mailKindOf, mailKinds, type MailParams, sentencesOf } from './mail-kind.js';
import { MailRepository, type MailState, type UnsentMail, type WaitingMail } from './mail.repository.js';
import { type Attachment, type Delivery, type MailTransport, openTransport } from './mail-transport.js';

/** To who wrote it: they asked for a mail that will not come. */
const MAIL_FAILED = declareNotice({ kind: 'mail-failed', about: 'Mail' });
const SEND_MAIL = declareJob('send-mail');
/** Seconds after which a mail that could not be delivered is tried again, time after time; then it is given up. */
const TRIED_AFTER = [2, 15, 60, 300, 900, 3_600, 10_800, 21_600, 43_200];
const USEFUL_MINUTES = 2 * 24 * 60;
const LONGEST_PARAMETER = 200;
/** One address and nothing that ends it or begins another. RFC 5321 allows more; nobody has such an address. */
const ADDRESS = /^[^\s@<>,;:"()[\]\\\p{Cc}]{1,64}@[^\s@<>,;:"()[\]\\\p{Cc}]{1,180}$/u;

/** What a mail says, to whom and in which language. */
export interface Letter {
  readonly to: string;
  readonly locale: Locale;
  /** The thing that it is about: its link goes there, and a secret in the link follows from it. */
  readonly subjectId: string;
  readonly parameters: MailParams;
  /** Files that go with it, which stay as long as the cooperative keeps them. */
  readonly attachmentFileIds?: readonly string[];
}

/**
 * Mail is written with the work, in its unit, and sent after the commit. What lies in the database until then is a kind,
 * an address and a few names, never a text and never a secret: both are made at the moment of sending, and once it is
 * sent the address goes too.
 *
 * Delivery is at least once: a worker that is killed between the mail server's answer and the mark "sent" leaves the
 * next one to send again. Both carry the same Message-ID, by which mail programs show one. The mark itself, and the
 * next attempt, are fenced as every effect of a job: they happen once.
 */
@Injectable()
export class Mails implements OnModuleInit {
  private readonly transport: MailTransport;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly notices: Notices,
    private readonly files: Files,
    private readonly repository: MailRepository,
  ) {
    this.transport = openTransport(config.mail, new URL(config.publicUrl).hostname);
  }

  /** @throws Error for a kind of mail that has no words */
  onModuleInit(): void {
    const mute = mailKinds().flatMap((kind) =>
      Object.values(sentencesOf(kind)).filter((code) => !hasMessage(code)),
    );
    if (mute.length > 0) throw new Error(`No sentence for: ${mute.join(', ')}.`);
    if (this.config.mail.kind === 'OFF')
      this.logger.warn('mail is off: set SMTP_URL and MAIL_FROM, or every mail is recorded as not sent');
  }

  /**
   * Writes a mail in the unit of the work that it tells of; call `nudge()` after the unit. @returns the mail's id
   * @throws DomainError `EMAIL_INVALID` for an address that is not exactly one
   */
  async write(
    unit: Unit,
    kind: MailKind,
    { to, locale, subjectId, parameters, attachmentFileIds = [] }: Letter,
  ): Promise<string> {
    if (!ADDRESS.test(to)) throw new DomainError('EMAIL_INVALID', { path: ['email'] });
    const long = Object.values(parameters).some((value) => String(value).length > LONGEST_PARAMETER);
    if (long) throw new DomainError('VALUE_OUT_OF_RANGE');
    const id = newId();
    const usefulUntil = new Date(
      this.clock.now().getTime() + (kind.usefulMinutes ?? USEFUL_MINUTES) * 60_000,
    );
    await unit.run(
      this.repository.insert({
        id,
        kind: kind.kind,
        recipient: to,
        parameters,
        locale,
        subjectId,
        usefulUntil,
        attachmentFileIds,
      }),
    );
    await this.outbox.add(unit, SEND_MAIL, { mailId: id });
    return id;
  }

  /** After the commit, so that nobody waits for the relay's next round. */
  nudge(): void {
    this.outbox.nudge();
  }

  /**
   * The secret in the link of a mail about this thing: derived from the master key (HKDF-SHA256, RFC 5869, then HMAC), so
   * it can be made again at any time and need not be kept. A room keeps the hash and finds the thing by it.
   */
  secretOf(kind: MailKind, subjectId: string): { readonly secret: string; readonly hash: Buffer } {
    const key = hkdfSync('sha256', this.config.masterKey, 'opbloei', `mail-link ${kind.kind}`, 32);
    const secret = createHmac('sha256', Buffer.from(key)).update(subjectId).digest('base64url');
    return { secret, hash: createHash('sha256').update(secret).digest() };
  }

  /** The link of a mail about this thing, for who hands it over in person; null for a kind without a page. */
  linkOf(kind: MailKind & { path: NonNullable<MailKind['path']> }, subjectId: string): string;
  linkOf(kind: MailKind, subjectId: string): string | null;
  linkOf(kind: MailKind, subjectId: string): string | null {
    if (!kind.path) return null;
    const page = `${this.config.publicUrl}${kind.path(subjectId)}`;
    return kind.hasSecret ? `${page}#${this.secretOf(kind, subjectId).secret}` : page;
  }

  /** Mails of the cooperative that are not sent, newest first. */
  async unsent(page: Page): Promise<Connection<UnsentMail>> {
    return connection(await this.db.read(this.repository.unsent(page)), page, (mail) => [mail.id]);
  }

  /** How the last mail about each of these things stands. */
  statesAbout(
    subjectIds: readonly string[],
  ): Promise<ReadonlyMap<string, { state: MailState; errorCode: string | null }>> {
    return this.db.read(this.repository.statesAbout(subjectIds));
  }

  /**
   * Tries a mail that was given up once more, from the beginning.
   * @throws DomainError `NOT_FOUND` for one that did not fail, `MAIL_TOO_LATE` for one whose time is over
   */
  async sendAgain(mailId: string): Promise<void> {
    await this.db.write(async (unit) => {
      const usefulUntil = await unit.run(this.repository.again(mailId));
      if (!usefulUntil) throw new DomainError('NOT_FOUND');
      if (usefulUntil <= this.clock.now()) throw new DomainError('MAIL_TOO_LATE');
      await this.outbox.add(unit, SEND_MAIL, { mailId });
    });
    this.nudge();
  }

  /** The newest mails that were kept instead of sent. @throws DomainError `MAIL_NOT_KEPT` where mail goes out, or is off */
  kept(): Promise<KeptMail[]> {
    if (this.config.mail.kind !== 'KEPT') throw new DomainError('MAIL_NOT_KEPT');
    return new KeptMails(this.config.mail.folder).newest();
  }

  @JobHandler(SEND_MAIL, { permission: null })
  async send({ row }: RunningJob): Promise<Effect> {
    const mail = await this.db.read(this.repository.waiting(String(row.payload.mailId)));
    if (!mail) return () => Promise.resolve();
    if (mail.usefulUntil <= this.clock.now()) return (unit) => this.giveUp(unit, mail, 'MAIL_TOO_LATE');
    const kind = mailKindOf(mail.kind);
    const composed = composeMail(kind, mail.locale, mail.parameters, this.linkOf(kind, mail.subjectId));
    const attachments = await this.attachmentsOf(mail);
    const delivery = await this.transport.deliver({ ...mail, ...composed, to: mail.recipient, attachments });
    return (unit) => this.settle(unit, mail, delivery);
  }

  /** @throws DomainError `FILE_MISSING` for one that is no longer kept: the mail without it would say too little */
  private async attachmentsOf({ attachmentFileIds }: WaitingMail): Promise<Attachment[]> {
    const attachments: Attachment[] = [];
    for (const id of attachmentFileIds) {
      const file = await this.files.attached(id);
      if (!file) throw new DomainError('FILE_MISSING');
      const { originalName: filename, mediaType: contentType } = file;
      attachments.push({ filename, contentType, content: await this.files.read(id) });
    }
    return attachments;
  }

  private async settle(unit: Unit, mail: WaitingMail, delivery: Delivery): Promise<void> {
    if (delivery.kind === 'SENT') return unit.run(this.repository.sent(mail.id));
    const after = TRIED_AFTER[mail.attempts];
    if (delivery.kind === 'NEVER' || after === undefined) return this.giveUp(unit, mail, delivery.code);
    await unit.run(this.repository.notYet(mail.id, delivery.code));
    await this.outbox.addLater(unit, SEND_MAIL, { mailId: mail.id }, after);
  }

  private async giveUp(unit: Unit, mail: WaitingMail, code: string): Promise<void> {
    await unit.run(this.repository.failed(mail.id, code));
    const writers = mail.writtenBy === SYSTEM_ACTOR ? [] : [mail.writtenBy];
    await this.notices.tell(unit, writers, MAIL_FAILED, mail.id, { address: mail.recipient });
  }
}
