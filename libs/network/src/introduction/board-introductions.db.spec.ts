import { globalId } from '#platform';
import { until } from '../../../../test/story/until.js';
import { type Boards, openBoards, SILENT } from '../colleague/boards.fixture.js';

const FIELDS = `boardIntroduction { id state theme words reason fromContact { name email } toContact { name email } }
  userErrors { path code }`;
const ASK = `mutation ($input: AskForIntroductionInput!) { askForIntroduction(input: $input) { ${FIELDS} } }`;
const ACCEPT = `mutation ($input: AcceptIntroductionInput!) { acceptIntroduction(input: $input) { ${FIELDS} } }`;
const DECLINE = `mutation ($input: DeclineIntroductionInput!) { declineIntroduction(input: $input) { ${FIELDS} } }`;
const WITHDRAW = `mutation ($input: WithdrawIntroductionInput!) { withdrawIntroduction(input: $input) { ${FIELDS} } }`;
const LIST = `{ boardIntroductions(first: 10) { edges { node {
  id isOwn state theme words from { name } to { name } fromContact { name email } toContact { email } } } } }`;

let boards: Boards;
beforeAll(async () => {
  boards = await openBoards(true);
});
afterAll(() => boards?.app.stop());

const list = async (place: number) =>
  (await boards.app.ok(LIST, {}, boards.as(place))).edges.map(({ node }: { node: object }) => node);
const ask = (from: number, to: number, words = 'Hoe houdt u contact na de uitstroom?') =>
  [
    ASK,
    {
      input: { cooperativeId: globalId('Organisation', boards.ids[to]!), theme: 'OUTFLOW', words },
    },
    boards.as(from),
  ] as const;
const idOf = async (place: number) => (await list(place))[0].id as string;
const notices = async (place: number) =>
  (await boards.app.ok('{ notices(first: 5) { edges { node { kind text } } } }', {}, boards.as(place))).edges
    .map(({ node }: { node: { kind: string } }) => node)
    .filter(({ kind }: { kind: string }) => kind.startsWith('introduction'));
const mails = () =>
  boards.app.database.owner<{ kind: string; recipient: string | null; slug: string }>(
    `SELECT m.kind, m.recipient, o.slug FROM tenant.mail m JOIN registry.organisation o ON o.id = m.tenant_id ORDER BY m.id`,
  );

describe('an introduction of two boards', () => {
  it('is asked once, and told to the other board in its own cooperative', async () => {
    const { boardIntroduction } = await boards.app.ok(...ask(0, 1));
    expect(boardIntroduction).toMatchObject({ state: 'OPEN', fromContact: null, toContact: null });
    expect(await boards.app.refused(...ask(0, 1))).toBe('INTRODUCTION_ALREADY_ASKED');
    expect(await boards.app.refused(...ask(1, 0))).toBe('INTRODUCTION_ALREADY_ASKED');
    await until(async () => (await notices(1)).length > 0);
    expect(await notices(1)).toEqual([
      { kind: 'introduction-asked', text: 'Coöperatie 0 wil graag kennismaken met uw bestuur.' },
    ]);
    expect(await mails()).toEqual([
      { kind: 'introduction-asked', recipient: 'board@coop-1.example', slug: 'coop-1' },
    ]);
  });

  it('is asked of who shares, in words about nobody', async () => {
    expect(await boards.app.refused(...ask(0, SILENT))).toBe('NOT_FOUND');
    expect(await boards.app.refused(...ask(0, 0))).toBe('NOT_FOUND');
    expect(await boards.app.refused(...ask(0, 2, ' '))).toBe('TEXT_REQUIRED');
    expect(await boards.app.refused(...ask(0, 2, 'a'.repeat(501)))).toBe('TEXT_TOO_LONG');
    expect(await boards.app.refused(...ask(0, 2, 'Over 111222333.'))).toBe('TEXT_HAS_BSN');
  });

  it('is seen by the two, and by no other board nor the network’s staff', async () => {
    expect(await list(1)).toMatchObject([
      { isOwn: false, from: { name: 'Coöperatie 0' }, fromContact: null },
    ]);
    expect(await list(2)).toEqual([]);
    expect(
      (await boards.app.gql(LIST, {}, { as: 'analyst@network.example' })).errors?.[0]?.extensions.code,
    ).toBe('FORBIDDEN');
  });

  it('is answered by who was asked: then both know who, and not before', async () => {
    const input = { boardIntroductionId: await idOf(0) };
    for (const place of [0, 2])
      expect(await boards.app.refused(ACCEPT, { input }, boards.as(place))).toBe('NOT_FOUND');
    await boards.app.ok(ACCEPT, { input }, boards.as(1));
    for (const place of [0, 1])
      expect(await list(place)).toMatchObject([
        {
          state: 'ACCEPTED',
          fromContact: { email: 'board@coop-0.example' },
          toContact: { email: 'board@coop-1.example' },
        },
      ]);
    expect(await boards.app.refused(DECLINE, { input }, boards.as(1))).toBe('INTRODUCTION_ALREADY_ANSWERED');
    expect(await boards.app.refused(WITHDRAW, { input }, boards.as(0))).toBe('INTRODUCTION_ALREADY_ANSWERED');
    await until(async () => (await notices(0)).length > 0);
    expect(await notices(0)).toMatchObject([{ kind: 'introduction-accepted' }]);
  });

  it('is declined with a reason, and no name passes', async () => {
    await boards.app.ok(...ask(2, 3));
    const input = { boardIntroductionId: await idOf(3), reason: ' Nu geen tijd. ' };
    await boards.app.ok(DECLINE, { input }, boards.as(3, 'coordinator'));
    expect(await list(2)).toMatchObject([{ state: 'DECLINED', fromContact: null, toContact: null }]);
  });

  it('is taken back by who asked, and may be asked again', async () => {
    await boards.app.ok(...ask(4, 5));
    const input = { boardIntroductionId: await idOf(4) };
    expect(await boards.app.refused(WITHDRAW, { input }, boards.as(5))).toBe('NOT_FOUND');
    await boards.app.ok(WITHDRAW, { input }, boards.as(4));
    expect(await boards.app.refused(ACCEPT, { input }, boards.as(5))).toBe('INTRODUCTION_ALREADY_ANSWERED');
    await boards.app.ok(...ask(5, 4));
  });
});
