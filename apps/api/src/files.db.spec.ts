import { readdir, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { newId } from '#kernel';
import { Clock, Db, Files, localId } from '#platform';
import { startTestApp, type TestApp } from '../../../test/harness/test-app.js';
import { until } from '../../../test/story/until.js';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const MEBIBYTE = 1024 * 1024;
const member = { as: 'member@aa.example' };

describe('files over HTTP', () => {
  let app: TestApp;
  let [aa, bb, memberAccount] = ['', '', ''];
  const subject = newId();

  beforeAll(async () => {
    app = await startTestApp({}, false);
    aa = await app.organisation('COOPERATIVE', 'aa');
    bb = await app.organisation('COOPERATIVE', 'bb');
    memberAccount = await app.account('member@aa.example', 'MEMBER', aa, subject);
    await app.account('treasurer@aa.example', 'TREASURER', aa);
    await app.account('member@aa.example', 'COACH', bb);
    await app.account('coach@aa.example', 'COACH', aa);
  });
  afterAll(() => app?.stop());

  const stored = async () => (await readdir(join(app.database.config.filesDir, aa)).catch(() => [])).sort();
  const rows = async () =>
    (await app.database.owner<{ n: number }>('SELECT count(*)::int AS n FROM tenant.file'))[0]!.n;
  const asMember = <T>(work: () => Promise<T>) => app.within(aa, memberAccount, 'MEMBER', work, subject);
  const upload = async (content: Buffer | string, name = 'receipt.png') =>
    localId('File', await app.upload(content, name, { ...member, in: aa }));
  /** An upload that a mutation has named, with a link to it for the member. */
  const attached = async (name?: string) => {
    const id = await upload(PNG, name);
    return asMember(async () => {
      await app.get(Db).write((unit) => app.get(Files).attach(unit, id));
      return { id, link: app.get(Files).linkTo(id) };
    });
  };
  const get = async (link: string, options: { as?: string; in?: string }) => {
    const response = await fetch(`${app.url}${link}`, {
      headers: {
        ...(options.as ? { authorization: `Bearer ${await app.token(options.as)}` } : {}),
        ...(options.in ? { 'x-cooperative': `org_${options.in.replaceAll('-', '')}` } : {}),
      },
    });
    return {
      status: response.status,
      headers: response.headers,
      body: Buffer.from(await response.arrayBuffer()),
    };
  };

  it('gives a file to the one who got the link, as an attachment that no browser guesses about', async () => {
    const { link } = await attached('bon “één”\r\nX-Evil: 1.png');
    const answer = await get(link, { ...member, in: aa });
    expect([answer.status, answer.body.equals(PNG)]).toEqual([200, true]);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[\w.%-]+$/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-evil')).toBeNull();
  });

  it('gives it to nobody else: other account, other cooperative, no account', async () => {
    const { link } = await attached();
    expect((await get(link, { as: 'treasurer@aa.example' })).status).toBe(410);
    expect((await get(link, { ...member, in: bb })).status).toBe(410);
    expect((await get(link, {})).status).toBe(401);
  });

  it('refuses a link that is changed in any part, or late', async () => {
    const { id, link } = await attached();
    const other = await attached();
    const url = new URL(link, app.url);
    const changed = (name: string, value: string) => {
      const copy = new URL(url);
      copy.searchParams.set(name, value);
      return copy.pathname + copy.search;
    };
    const bad = [
      changed('expires', String(Number(url.searchParams.get('expires')) + 1)),
      changed('signature', `${url.searchParams.get('signature')!.slice(0, -2)}AA`),
      changed('signature', ''),
      link.replace(id, other.id),
      link.replace(id, newId()),
      `/files/${id}`,
      `${link}&signature=x`,
      `/files/..%2f..%2fetc%2fpasswd${url.search}`,
    ];
    for (const one of bad) expect([one, (await get(one, { ...member, in: aa })).status]).toEqual([one, 410]);
    const clock = jest.spyOn(app.get(Clock), 'now').mockReturnValue(new Date(Date.now() - 301_000));
    const late = await asMember(async () => app.get(Files).linkTo(id));
    clock.mockRestore();
    expect((await get(late, { ...member, in: aa })).status).toBe(410);
    expect((await get(link, { ...member, in: aa })).status).toBe(200);
  });

  it('shows no upload before a mutation names it', async () => {
    const id = await upload(PNG);
    const link = await asMember(async () => app.get(Files).linkTo(id));
    expect((await get(link, { ...member, in: aa })).status).toBe(410);
  });

  it('lets nobody take the upload of somebody else into use', async () => {
    const id = await upload(PNG);
    const treasurer = await app.account('second@aa.example', 'TREASURER', aa);
    const taking = app.within(aa, treasurer, 'TREASURER', () =>
      app.get(Db).write((unit) => app.get(Files).attach(unit, id)),
    );
    await expect(taking).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each<[string, Buffer | string]>([
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['SVG behind a declaration', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    [
      'SVG far behind a comment',
      `<?xml version="1.0"?><!--${' '.repeat(5_000)}--><svg xmlns="http://www.w3.org/2000/svg"/>`,
    ],
    ['SVG with a prefix', '<?xml version="1.0"?><s:svg xmlns:s="http://www.w3.org/2000/svg"/>'],
    [
      'SVG in UTF-16',
      Buffer.from('\uFEFF<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', 'utf16le'),
    ],
    ['HTML', '<!doctype html><script>alert(1)</script>'],
    ['XHTML', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>'],
    ['a document type', '<?xml version="1.0"?><!DOCTYPE Document [<!ENTITY a "b">]><Document/>'],
    ['plain text', 'hello'],
    ['a program', Buffer.from('\x7fELF\x02\x01\x01', 'latin1')],
  ])('refuses %s, whatever it is called, and keeps nothing', async (_, content) => {
    const before = [await stored(), await rows()];
    await expect(upload(content, 'photo.png')).rejects.toThrow('FILE_TYPE_REFUSED');
    expect([await stored(), await rows()]).toEqual(before);
  });

  it.each<[string, Buffer | string]>([
    ['a picture', PNG],
    ['a PDF', '%PDF-1.7\n%âãÏÓ\n'],
    [
      'a bank file',
      '<?xml version="1.0" encoding="UTF-8"?>\n<!-- from the bank -->\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"/>',
    ],
  ])('takes %s', async (_, content) => {
    expect(await upload(content)).toBeTruthy();
  });

  it('takes 20 MB and not a byte more, of which nothing stays', async () => {
    const most = Buffer.concat([PNG, Buffer.alloc(20 * MEBIBYTE - PNG.length)]);
    await upload(most);
    const before = [await stored(), await rows()];
    await expect(upload(Buffer.concat([most, Buffer.alloc(1)]))).rejects.toThrow('FILE_TOO_LARGE');
    await expect(upload('')).rejects.toThrow('FILE_MISSING');
    expect([await stored(), await rows()]).toEqual(before);
  });

  it('keeps nothing of an upload that breaks off', async () => {
    const before = await stored();
    const token = await app.token(member.as);
    const { port } = new URL(app.url);
    await new Promise<void>((resolve) => {
      const call = request({
        port,
        host: 'localhost',
        path: '/files',
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'x-cooperative': `org_${aa.replaceAll('-', '')}`,
          'content-type': 'multipart/form-data; boundary=x',
        },
      });
      call.on('error', () => undefined).on('close', resolve);
      call.write('--x\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\n\r\n');
      call.write(
        Buffer.concat([PNG, Buffer.alloc(MEBIBYTE)]),
        () => void untilPartial(before).then(() => call.destroy()),
      );
    });
    await until(async () => JSON.stringify(await stored()) === JSON.stringify(before));
  });

  async function untilPartial(before: string[]): Promise<void> {
    while ((await stored()).length === before.length) await new Promise(setImmediate);
  }

  it('needs the permission to upload, and a file', async () => {
    await expect(app.upload(PNG, 'a.png', { as: 'coach@aa.example' })).rejects.toThrow('FORBIDDEN');
    await expect(app.upload(PNG, 'a.png', {})).rejects.toThrow('UNAUTHENTICATED');
    const response = await fetch(`${app.url}/files`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await app.token('treasurer@aa.example')}`,
        'content-type': 'application/json',
      },
      body: '{}',
    });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
      400,
      'FILE_MISSING',
    ]);
  });

  it('says INTERNAL, and no path, when the bytes are gone', async () => {
    const { id, link } = await attached();
    await rm(join(app.database.config.filesDir, aa, id));
    const { status, body } = await get(link, { ...member, in: aa });
    expect([status, JSON.parse(body.toString())]).toEqual([
      500,
      { code: 'INTERNAL', message: expect.any(String), requestId: expect.any(String) },
    ]);
    expect(body.toString()).not.toMatch(/ENOENT|opbloei-test/);
  });
});
