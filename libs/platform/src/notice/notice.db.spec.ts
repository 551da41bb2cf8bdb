import { newId } from '#kernel';
import { Db, declareNotice, globalId, localId, Notices, registerMessages } from '#platform';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';

registerMessages({
  nl: { NOTICE_TEST_DUE: 'Er is iets te doen voor {name}.' },
  en: { NOTICE_TEST_DUE: 'There is something to do for {name}.' },
});
const DUE = declareNotice({ kind: 'test-due', about: 'Member' });
const LIST = `query ($first: Int, $after: String, $unreadOnly: Boolean) { notices(first: $first, after: $after, unreadOnly: $unreadOnly) {
  edges { cursor node { id kind text aboutId isRead } } pageInfo { hasNextPage } } }`;
const READ = `mutation ($input: MarkNoticesReadInput!) { markNoticesRead(input: $input) { unread userErrors { code } } }`;

describe('notices', () => {
  let app: TestApp;
  let [aa, bb, coach, other] = ['', '', '', ''];
  const [anna, ben] = [{ as: 'anna@aa.example' }, { as: 'ben@aa.example' }];

  beforeAll(async () => {
    app = await startTestApp();
    aa = await app.organisation('COOPERATIVE', 'aa');
    bb = await app.organisation('COOPERATIVE', 'bb');
    coach = await app.account(anna.as, 'COACH', aa);
    other = await app.account(ben.as, 'COACH', aa);
    await app.account(anna.as, 'COACH', bb);
  });
  afterAll(() => app.stop());

  const tell = (cooperative: string, accounts: string[], name: string, aboutId = newId()) =>
    app.within(cooperative, other, 'COORDINATOR', () =>
      app.get(Db).write((unit) => app.get(Notices).tell(unit, accounts, DUE, aboutId, { name })),
    );
  const seen = async (options: { as: string; in?: string }, variables: object = { first: 10 }) =>
    (await app.ok(LIST, variables, options)).edges.map(
      ({ node }: { node: { id: string; text: string; isRead: boolean } }) => node,
    );

  it("are told in the reader's language, each to its own reader in that cooperative", async () => {
    const about = newId();
    await tell(aa, [coach, coach], 'Samira', about);
    await tell(bb, [coach], 'Pieter');
    const here = { ...anna, in: aa };
    expect(await seen(here)).toEqual([
      {
        id: expect.stringMatching(/^ntc_/),
        kind: 'test-due',
        text: 'Er is iets te doen voor Samira.',
        aboutId: globalId('Member', about),
        isRead: false,
      },
    ]);
    const english = await app.ok(LIST, { first: 1 }, { ...here, locale: 'en' });
    expect(english.edges[0].node.text).toBe('There is something to do for Samira.');
    expect(await app.ok('{ unreadNotices }', {}, here)).toBe(1);
    expect(await seen(ben)).toEqual([]);
    expect(await app.ok('{ unreadNotices }', {}, ben)).toBe(0);
    // without a cooperative there is nothing to see
    expect(await seen(anna)).toEqual([]);
  });

  it('are read once, by who they are for, all that were named or none', async () => {
    await tell(aa, [coach, other], 'Ada');
    await tell(aa, [other], 'Zoë');
    const here = { ...anna, in: aa };
    const [mine] = await seen(here);
    const theirs = await seen(ben);
    const mark = (noticeIds: string[], options: object) => [READ, { input: { noticeIds } }, options] as const;
    expect(await app.refused(...mark([theirs[0].id, mine.id], here))).toBe('NOT_FOUND');
    expect((await seen(here))[0].isRead).toBe(false);
    expect(await app.ok(...mark([mine.id, mine.id], here))).toMatchObject({ unread: 1 });
    expect(await app.ok(...mark([mine.id], here))).toMatchObject({ unread: 1 });
    expect(await seen(here, { first: 10, unreadOnly: true })).toHaveLength(1);
    const tooMany = Array.from({ length: 101 }, () => globalId('Notice', newId()));
    expect(await app.refused(...mark(tooMany, here))).toBe('VALUE_OUT_OF_RANGE');
    const [row] = await app.database.owner<{ changed_by: string }>(
      'SELECT changed_by FROM tenant.notice WHERE id = $1',
      [localId('Notice', mine.id)],
    );
    expect(row!.changed_by).toBe(coach);
  });

  it('are paged, newest first', async () => {
    const first = await app.ok(LIST, { first: 1 }, ben);
    expect(first.edges[0].node.text).toContain('Zoë');
    expect(first.pageInfo.hasNextPage).toBe(true);
    const [next] = await seen(ben, { first: 1, after: first.edges[0].cursor });
    expect(next.text).toContain('Ada');
  });

  it('are undone with the work', async () => {
    const broken = app.within(aa, other, 'COORDINATOR', () =>
      app.get(Db).write(async (unit) => {
        await app.get(Notices).tell(unit, [other], DUE, newId(), { name: 'Niemand' });
        throw new Error('undone');
      }),
    );
    await expect(broken).rejects.toThrow('undone');
    expect((await seen(ben)).some(({ text }: { text: string }) => text.includes('Niemand'))).toBe(false);
  });
});
