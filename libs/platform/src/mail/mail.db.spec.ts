import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '#kernel';
import { Db, declareMail, globalId, JOB_QUEUE, Mails, registerMessages } from '#platform';
import { type MailReceiver, startMailReceiver } from '../../../../test/harness/mail-receiver.js';
import { startTestApp } from '../../../../test/harness/test-app.js';
import { until } from '../../../../test/story/month.js';

const sentences = {
  MAIL_TEST_NEWS_SUBJECT: 'Nieuws voor {name}',
  MAIL_TEST_NEWS_TEXT: 'Dag {name}.\n\nEr is nieuws.',
  MAIL_TEST_NEWS_LINK: 'Lezen',
};
registerMessages({ nl: sentences, en: sentences });
const NEWS = declareMail({
  kind: 'test-news',
  path: (id) => `/news/${id}`,
  hasSecret: true,
  usefulMinutes: 60,
});

const UNSENT = `{ unsentMails(first: 20) { edges { node { id kind recipient state attempts errorCode errorText } } } }`;
const AGAIN = `mutation ($input: SendMailAgainInput!) { sendMailAgain(input: $input) { isWaiting userErrors { code } } }`;

/** A cooperative in an app of its own. */
async function furnished(settings: Record<string, string>) {
  const app = await startTestApp(settings);
  const aa = await app.organisation('COOPERATIVE', 'aa');
  const coordinatorId = await app.account('coordinator@aa.example', 'COORDINATOR', aa);
  const within = <T>(work: () => Promise<T>) => app.within(aa, coordinatorId, 'COORDINATOR', work);
  const write = (to: string, name = 'Samira', subjectId = newId()) =>
    within(() =>
      app
        .get(Db)
        .write((unit) =>
          app.get(Mails).write(unit, NEWS, { to, locale: 'nl', subjectId, parameters: { name } }),
        ),
    );
  const rowOf = async (id: string) =>
    (
      await app.database.owner<{ state: string; error_code: string | null; attempts: number; row: string }>(
        'SELECT state, error_code, attempts, m::text AS row FROM tenant.mail m WHERE id = $1',
        [id],
      )
    )[0]!;
  const settled = async (id: string, state: string) => {
    await until(async () => (await rowOf(id)).state === state);
    return rowOf(id);
  };
  return { app, within, write, rowOf, settled, as: { as: 'coordinator@aa.example' } };
}

describe('mail over SMTP', () => {
  let receiver: MailReceiver;
  let all: Awaited<ReturnType<typeof furnished>>;

  beforeAll(async () => {
    receiver = await startMailReceiver();
    all = await furnished({ SMTP_URL: receiver.url, MAIL_FROM: 'Opbloei <mail@opbloei.example>' });
  });
  afterAll(async () => {
    await all.app.stop();
    await receiver.stop();
  });

  const mailTo = (address: string) => receiver.mails.filter(({ to }) => to.includes(address));

  it('goes out after the commit, in the words of the reader, known by its row', async () => {
    const subjectId = newId();
    const id = await all.write('samira@post.example', 'Samira', subjectId);
    const row = await all.settled(id, 'SENT');
    const [mail] = mailTo('samira@post.example');
    expect(mail!.header('Message-ID')).toBe(`<${id}@localhost>`);
    expect(mail!.header('From')).toBe('Opbloei <mail@opbloei.example>');
    expect(mail!.header('To')).toBe('samira@post.example');
    expect(mail!.header('Subject')).toBe('Nieuws voor Samira');
    expect(mail!.header('Auto-Submitted')).toBe('auto-generated');
    const { secret } = all.app.get(Mails).secretOf(NEWS, subjectId);
    expect(mail!.text).toContain(`/news/${subjectId}#${secret}`);
    // what remains is that something was sent
    expect(row.row).not.toContain('samira');
    expect(row.row).not.toContain('Samira');
    const [requests] = await all.app.database.owner<{ outbox: string }>(
      `SELECT string_agg(r::text, ' ') AS outbox FROM outbox.request r`,
    );
    for (const word of [secret, 'samira', 'Nieuws']) expect(requests!.outbox).not.toContain(word);
  });

  it('is not written when the work is undone', async () => {
    const [before] = await all.app.database.owner('SELECT count(*) FROM tenant.mail');
    const broken = all.within(() =>
      all.app.get(Db).write(async (unit) => {
        await all.app.get(Mails).write(unit, NEWS, {
          to: 'a@b.example',
          locale: 'nl',
          subjectId: newId(),
          parameters: { name: 'A' },
        });
        throw new Error('undone');
      }),
    );
    await expect(broken).rejects.toThrow('undone');
    expect(await all.app.database.owner('SELECT count(*) FROM tenant.mail')).toEqual([before]);
  });

  it('waits for a mail server that is away, and goes when it is back', async () => {
    await receiver.stop();
    const id = await all.write('away@post.example');
    await until(async () => (await all.rowOf(id)).attempts > 0);
    expect(await all.rowOf(id)).toMatchObject({ state: 'WAITING', error_code: 'MAIL_SERVER_AWAY' });
    const { edges } = await all.app.ok(UNSENT, {}, all.as);
    expect(edges.map((edge: { node: object }) => edge.node)).toContainEqual(
      expect.objectContaining({
        id: globalId('Mail', id),
        kind: 'test-news',
        recipient: 'away@post.example',
        errorText: 'De mailserver is niet bereikbaar. We proberen het vanzelf opnieuw.',
      }),
    );
    await receiver.start();
    await all.settled(id, 'SENT');
    expect(mailTo('away@post.example')).toHaveLength(1);
  });

  it('is tried again after a refusal that passes', async () => {
    receiver.refuseNext(451);
    const id = await all.write('later@post.example');
    expect(await all.settled(id, 'SENT')).toMatchObject({ attempts: 2, error_code: null });
    expect(mailTo('later@post.example')).toHaveLength(1);
  });

  it('is given up after one that is final, until the coordinator sends it again', async () => {
    receiver.refuseNext(550);
    const id = await all.write('never@post.example');
    expect(await all.settled(id, 'FAILED')).toMatchObject({ attempts: 1, error_code: 'MAIL_REFUSED' });
    expect(mailTo('never@post.example')).toHaveLength(0);
    const input = { mailId: globalId('Mail', id) };
    expect(await all.app.ok(AGAIN, { input }, all.as)).toEqual({ isWaiting: true, userErrors: [] });
    await all.settled(id, 'SENT');
    expect(mailTo('never@post.example')).toHaveLength(1);
    // what is sent is sent
    expect(await all.app.refused(AGAIN, { input }, all.as)).toBe('NOT_FOUND');
  });

  it('is not sent when its time is over, and not again either', async () => {
    await receiver.stop();
    const id = await all.write('late@post.example');
    await until(async () => (await all.rowOf(id)).attempts > 0);
    await all.app.database.owner('UPDATE tenant.mail SET useful_until = now() WHERE id = $1', [id]);
    await receiver.start();
    expect(await all.settled(id, 'FAILED')).toMatchObject({ error_code: 'MAIL_TOO_LATE' });
    const input = { mailId: globalId('Mail', id) };
    expect(await all.app.refused(AGAIN, { input }, all.as)).toBe('MAIL_TOO_LATE');
    expect(mailTo('late@post.example')).toHaveLength(0);
  });

  it('goes to one address, with one set of headers, whatever is typed', async () => {
    for (const to of [
      'a@b.example, c@d.example',
      'a@b.example\r\nBcc: c@d.example',
      '<a@b.example>',
      'nobody',
    ])
      await expect(all.write(to)).rejects.toMatchObject({ code: 'EMAIL_INVALID' });
    await expect(all.write('a@b.example', 'a'.repeat(201))).rejects.toMatchObject({
      code: 'VALUE_OUT_OF_RANGE',
    });
    const id = await all.write('header@post.example', 'Sam\r\nBcc: thief@post.example\r\n\r\nHoi');
    await all.settled(id, 'SENT');
    const [mail] = mailTo('header@post.example');
    expect(mail!.to).toEqual(['header@post.example']);
    expect(mail!.raw.split('\r\n\r\n')[0]).not.toMatch(/^Bcc:/im);
    expect(mailTo('thief@post.example')).toEqual([]);
  });

  it('sent twice by two workers is one mail to who receives it, and marked once', async () => {
    const id = await all.write('twice@post.example');
    const row = await all.settled(id, 'SENT');
    // as after a worker that was killed between the server's answer and the mark
    await all.app.database.owner(
      `UPDATE tenant.mail SET state = 'WAITING', settled_at = NULL, recipient = 'twice@post.example', parameters = '{"name":"Samira"}' WHERE id = $1`,
      [id],
    );
    const [request] = await all.app.database.owner<{ id: string }>(
      `UPDATE outbox.request SET state = 'RELEASED' WHERE payload ->> 'mailId' = $1 RETURNING id`,
      [id],
    );
    await all.app.get<{ add(ids: string[]): Promise<void> }>(JOB_QUEUE).add([request!.id]);
    await all.settled(id, 'SENT');
    expect(row.attempts).toBe(1);
    const copies = mailTo('twice@post.example');
    expect(copies).toHaveLength(2);
    expect(new Set(copies.map((copy) => copy.header('Message-ID')))).toEqual(new Set([`<${id}@localhost>`]));
    expect(new Set(copies.map((copy) => copy.header('Date'))).size).toBe(1);
  });
});

describe('mail that is kept', () => {
  const folder = mkdtempSync(join(tmpdir(), 'opbloei-test-mail-'));
  let all: Awaited<ReturnType<typeof furnished>>;
  const KEPT = '{ keptMails { id to subject text writtenAt } }';

  beforeAll(async () => {
    all = await furnished({ MAIL_DIR: folder });
    const platform = await all.app.organisation('PLATFORM', 'opbloei');
    await all.app.account('operator@opbloei.example', 'OPERATOR', platform);
  });
  afterAll(async () => {
    await all.app.stop();
    rmSync(folder, { recursive: true });
  });

  it('opens in a mail program, and shows itself to the operator alone', async () => {
    const first = await all.write('first@post.example', 'Ada');
    const second = await all.write('second@post.example', 'Zoë');
    for (const id of [first, second]) await all.settled(id, 'SENT');
    expect(readdirSync(folder).sort()).toEqual(
      [first, second].flatMap((id) => [`${id}.eml`, `${id}.json`]).sort(),
    );
    expect(readFileSync(join(folder, `${first}.eml`), 'utf8')).toMatch(
      /^From: Opbloei <opbloei@localhost>\nTo: first@post.example\n/m,
    );
    const kept = await all.app.ok(KEPT, {}, { as: 'operator@opbloei.example' });
    expect(kept.map(({ to, subject }: { to: string; subject: string }) => [to, subject])).toEqual([
      ['second@post.example', 'Nieuws voor Zoë'],
      ['first@post.example', 'Nieuws voor Ada'],
    ]);
    expect(kept[0].text).toContain('/news/');
    expect(await all.app.refused(KEPT, {}, all.as)).toBe('FORBIDDEN');
  });
});

describe('mail that is off', () => {
  it('says of each mail that it was not sent, and keeps nothing', async () => {
    const all = await furnished({});
    const platform = await all.app.organisation('PLATFORM', 'opbloei');
    await all.app.account('operator@opbloei.example', 'OPERATOR', platform);
    const id = await all.write('somebody@post.example');
    expect(await all.settled(id, 'FAILED')).toMatchObject({ error_code: 'MAIL_IS_OFF' });
    expect(await all.app.refused('{ keptMails { id } }', {}, { as: 'operator@opbloei.example' })).toBe(
      'MAIL_NOT_KEPT',
    );
    await all.app.stop();
  });
});
