import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as it came in over SMTP. */
export interface ReceivedMail {
  readonly to: readonly string[];
  readonly raw: string;
  /** Value of a header that stands on one line. */
  header(name: string): string;
  /** The plain text, decoded. */
  readonly text: string;
}

/** A mail server of one's own on a free port of this machine. */
export interface MailReceiver {
  /** For the setting `SMTP_URL`. */
  readonly url: string;
  readonly mails: ReceivedMail[];
  /** Answers this SMTP code to the next recipients, one each; then takes them again. */
  refuseNext(...codes: number[]): void;
  /** Closes the port; `start()` opens the same one again. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

export async function startMailReceiver(): Promise<MailReceiver> {
  const mails: ReceivedMail[] = [];
  const refusals: number[] = [];
  let server: SMTPServer;
  let port = 0;
  const receiver: MailReceiver = {
    get url() {
      return `smtp://127.0.0.1:${port}`;
    },
    mails,
    refuseNext: (...codes) => refusals.push(...codes),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
    async start() {
      server = new SMTPServer({
        authOptional: true,
        disabledCommands: ['AUTH', 'STARTTLS'],
        onRcptTo(address, _session, done) {
          const code = refusals.shift();
          done(code ? Object.assign(new Error(`no ${address.address}`), { responseCode: code }) : null);
        },
        onData(stream, session, done) {
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            const to = session.envelope.rcptTo.map(({ address }) => address);
            mails.push(received(to, Buffer.concat(chunks).toString()));
            done();
          });
        },
      });
      server.on('error', () => undefined);
      await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
      port = (server.server.address() as AddressInfo).port;
    },
  };
  await receiver.start();
  return receiver;
}

function received(to: readonly string[], raw: string): ReceivedMail {
  const part = raw.split(/^--.*$/m).find((section) => section.includes('text/plain'))!;
  const [head, ...body] = part.replace(/^\r\n/, '').split('\r\n\r\n');
  return {
    to,
    raw,
    header: (name) => new RegExp(`^${name}: (.*)$`, 'im').exec(raw)?.[1]?.trim() ?? '',
    text: decoded(body.join('\r\n\r\n'), head!),
  };
}

/** RFC 2045, 6.7 and 6.8. */
function decoded(body: string, head: string): string {
  if (/base64/.test(head)) return Buffer.from(body, 'base64').toString();
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString().replace(/\r\n/g, '\n');
}
