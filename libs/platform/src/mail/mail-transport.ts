import { createTransport, type Transporter } from 'nodemailer';
import type { MailRoute } from '../config/config.js';
import type { ComposedMail } from './compose-mail.js';
import { KeptMails } from './kept-mails.js';

/** A file that goes with a mail, under a name that its reader can read. */
export interface Attachment {
  readonly filename: string;
  readonly contentType: string;
  readonly content: Buffer;
}

/** Everything that a transport needs of one mail. */
export interface OutgoingMail extends ComposedMail {
  readonly id: string;
  readonly to: string;
  readonly locale: string;
  readonly writtenAt: Date;
  readonly attachments: readonly Attachment[];
}

/** What became of an attempt. Codes only: what a mail server answers may name the recipient. */
export type Delivery =
  | { readonly kind: 'SENT' }
  | { readonly kind: 'LATER'; readonly code: 'MAIL_SERVER_AWAY' | 'MAIL_DELAYED' }
  | { readonly kind: 'NEVER'; readonly code: 'MAIL_REFUSED' | 'MAIL_IS_OFF' };

export interface MailTransport {
  deliver(mail: OutgoingMail): Promise<Delivery>;
}

const TIMEOUT_MS = 10_000;
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** @param host the host of the instance's address: what stands behind the `@` of a Message-ID */
export function openTransport(route: MailRoute, host: string): MailTransport {
  switch (route.kind) {
    case 'SMTP':
      return new SmtpTransport(route, host);
    case 'KEPT':
      return new KeepingTransport(route, host);
    case 'OFF':
      return { deliver: () => Promise.resolve({ kind: 'NEVER', code: 'MAIL_IS_OFF' }) };
  }
}

/**
 * The message itself. Its Message-ID and date follow from the row, so a mail that is sent twice is known as the same one
 * by who receives it. RFC 3834: a machine wrote it, no machine needs to answer.
 */
function messageOf(mail: OutgoingMail, from: string, host: string) {
  return {
    from,
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    attachments: [...mail.attachments],
    messageId: `<${mail.id}@${host}>`,
    date: mail.writtenAt,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.locale },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/**
 * SMTP (RFC 5321). `smtps://` speaks TLS from the first byte; `smtp://` must change to it (STARTTLS) before anything is
 * said, but on this machine itself or where the address ends in `?tls=none`, for a network of one's own.
 */
class SmtpTransport implements MailTransport {
  private readonly transporter: Transporter;

  constructor(
    private readonly route: { readonly url: string; readonly from: string },
    private readonly host: string,
  ) {
    const url = new URL(route.url);
    const isSecure = url.protocol === 'smtps:';
    const isBare = !isSecure && (LOOPBACK.includes(url.hostname) || url.searchParams.get('tls') === 'none');
    this.transporter = createTransport({
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: url.port ? Number(url.port) : isSecure ? 465 : 587,
      secure: isSecure,
      requireTLS: !isSecure && !isBare,
      ignoreTLS: isBare,
      ...(url.username
        ? { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }
        : {}),
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
    });
  }

  async deliver(mail: OutgoingMail): Promise<Delivery> {
    try {
      await this.transporter.sendMail(messageOf(mail, this.route.from, this.host));
      return { kind: 'SENT' };
    } catch (error) {
      return deliveryOf(error as { code?: string; responseCode?: number });
    }
  }
}

/** RFC 5321, 4.2.1: a code from 500 on is final, one of 400 is not. A sign-in that fails is ours to mend, so it waits. */
function deliveryOf({ code, responseCode = 0 }: { code?: string; responseCode?: number }): Delivery {
  if (code === 'EAUTH' || responseCode === 0) return { kind: 'LATER', code: 'MAIL_SERVER_AWAY' };
  return responseCode >= 500
    ? { kind: 'NEVER', code: 'MAIL_REFUSED' }
    : { kind: 'LATER', code: 'MAIL_DELAYED' };
}

/** Puts each mail into a folder, as the message that would have gone out. */
class KeepingTransport implements MailTransport {
  private readonly transporter = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  private readonly kept: KeptMails;

  constructor(
    private readonly route: { readonly folder: string; readonly from: string },
    private readonly host: string,
  ) {
    this.kept = new KeptMails(route.folder);
  }

  async deliver(mail: OutgoingMail): Promise<Delivery> {
    const { message } = await this.transporter.sendMail(messageOf(mail, this.route.from, this.host));
    await this.kept.keep({ ...mail, message: message as Buffer });
    return { kind: 'SENT' };
  }
}
