import { globalId, runInContext } from '#platform';
import { FactsJob } from '../fact/facts.job.js';
import { systemContext, takePart } from '../release/network.fixture.js';
import { type Boards, openBoards, SILENT } from './boards.fixture.js';

const COLLEAGUES = `{ colleagues { quarter isShared own { setting value } pooled { kind n key }
  colleagues { cooperativeId label programme isSimilar settings { setting value isAlike }
    figures { kind n rate low high from to definition key note { words isOwn } } } } }`;
const WRITE = `mutation ($input: WriteNetworkNoteInput!) { writeNetworkNote(input: $input) {
  networkNote { id label words isOwn } userErrors { path code } } }`;
const WITHDRAW = `mutation ($input: WithdrawNetworkNoteInput!) { withdrawNetworkNote(input: $input) {
  isWithdrawn userErrors { path code } } }`;
const NOTES = `{ networkNotes(first: 10) { edges { node { id label key words isOwn } } } }`;
const ANALYST = { as: 'analyst@network.example' };

let boards: Boards;
beforeAll(async () => {
  boards = await openBoards();
});
afterAll(() => boards?.app.stop());

interface Seen {
  label: string;
  isSimilar: boolean | null;
  cooperativeId: string;
  settings: { setting: string; value: string; isAlike: boolean | null }[];
  figures: { kind: string; n: number; key: string; note: { words: string; isOwn: boolean } | null }[];
}

const seen = async (as: object): Promise<{ colleagues: Seen[] } & Record<string, unknown>> =>
  boards.app.ok(COLLEAGUES, {}, as);

describe('colleagues', () => {
  it('are those who share their settings, similar ones first, with what the release lists of them', async () => {
    const { quarter, isShared, pooled, colleagues } = await seen(boards.as(0));
    expect({ quarter, isShared, lines: (pooled as object[]).length }).toEqual({
      quarter: '2024Q4',
      isShared: true,
      lines: 3,
    });
    expect(colleagues.map(({ label }) => label)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((i) => `Coop 0${i}`));
    expect(colleagues.map(({ isSimilar }) => isSimilar)).toEqual([true, ...Array(7).fill(false)]);
    const [near, far] = colleagues as [Seen, Seen];
    const rate = ({ settings }: Seen) => settings.find(({ setting }) => setting === 'CONTRIBUTION_RATE');
    expect([rate(near), rate(far)]).toEqual([
      { setting: 'CONTRIBUTION_RATE', value: '1200', isAlike: true },
      { setting: 'CONTRIBUTION_RATE', value: '2000', isAlike: false },
    ]);
    expect(near.cooperativeId).toBe(globalId('Organisation', boards.ids[1]!));
    expect(near.figures.map(({ kind, n }) => [kind, n])).toEqual([
      ['outflow-12', 12],
      ['outflow-24', 12],
      ['step-up-12', 12],
    ]);
    const listed = await boards.app.ok(
      'query ($key: String!) { publishedFigure(quarter: "2024Q4", key: $key) { figure } }',
      { key: near.figures[0]!.key },
      ANALYST,
    );
    expect(JSON.parse(listed.figure)).toMatchObject({ cooperative: 'Coop 01', n: 12 });
  });

  it('are all there to the analyst, who compares with no own one', async () => {
    const { own, colleagues } = await seen(ANALYST);
    expect(own).toEqual([]);
    expect(colleagues).toHaveLength(9);
    expect(new Set(colleagues.map(({ isSimilar }) => isSimilar))).toEqual(new Set([null]));
  });

  it('are there to who shares nothing, and see nothing of them; whoever takes it back is gone', async () => {
    expect((await seen(boards.as(SILENT))).isShared).toBe(false);
    expect((await seen(boards.as(SILENT))).colleagues).toHaveLength(9);
    await takePart(boards.app, boards.ids[8]!, '2026-01-01', {
      choices: { 'outflow-12': 'NAMED', 'outflow-24': 'NAMED', 'step-up-12': 'NAMED', cohort: 'POOLED' },
      money: false,
      shareSettings: false,
      programme: 'OUTFLOW',
      label: 'Coop 08',
      region: 'UNKNOWN',
    });
    await runInContext(systemContext(boards.ids[8]!), () => boards.app.get(FactsJob).publishFacts());
    expect((await seen(boards.as(0))).colleagues.map(({ label }) => label)).not.toContain('Coop 08');
  });
});

describe('what a board did', () => {
  const keyOf = async (place: number) => {
    const { colleagues } = await seen(ANALYST);
    return colleagues.find(({ label }) => label === `Coop 0${place}`)!.figures[0]!.key;
  };
  const write = (place: number, key: string, words: string) =>
    [WRITE, { input: { quarter: '2024Q4', key, words } }, boards.as(place)] as const;

  it('stands beside its own figure, for boards and the network’s staff', async () => {
    const key = await keyOf(1);
    const { networkNote } = await boards.app.ok(...write(1, key, '  Elke week samen eten.  '));
    expect(networkNote).toMatchObject({ label: 'Coop 01', words: 'Elke week samen eten.', isOwn: true });
    for (const as of [boards.as(0), boards.as(0, 'coordinator'), ANALYST]) {
      const { edges } = await boards.app.ok(NOTES, {}, as);
      expect(edges).toMatchObject([{ node: { key, words: 'Elke week samen eten.', isOwn: false } }]);
    }
    const { colleagues } = await seen(boards.as(0));
    expect(colleagues[0]!.figures.map(({ note }) => note?.words)).toEqual([
      'Elke week samen eten.',
      undefined,
      undefined,
    ]);
  });

  it('replaces what it wrote before, and both are kept', async () => {
    const key = await keyOf(1);
    await boards.app.ok(...write(1, key, 'Elke week een open dag.'));
    const { edges } = await boards.app.ok(NOTES, {}, boards.as(0));
    expect(edges.map(({ node }: { node: { words: string } }) => node.words)).toEqual([
      'Elke week een open dag.',
    ]);
    const kept = await boards.app.database.owner(
      'SELECT words, withdrawn_on IS NULL AS stands FROM registry.network_note ORDER BY id',
    );
    expect(kept).toEqual([
      { words: 'Elke week samen eten.', stands: false },
      { words: 'Elke week een open dag.', stands: true },
    ]);
  });

  it('stands beside no figure of another, of several, or of nobody', async () => {
    const [theirs, line] = [await keyOf(2), 'outflow-12/OUTFLOW'];
    expect(await boards.app.refused(...write(1, theirs, 'Wij ook.'))).toBe('FIGURE_NOT_YOURS');
    expect(await boards.app.refused(...write(1, line, 'Wij ook.'))).toBe('FIGURE_NOT_YOURS');
    expect(await boards.app.refused(...write(1, 'outflow-12/nothing', 'Wij ook.'))).toBe('NOT_FOUND');
  });

  it.each([
    [' ', 'TEXT_REQUIRED'],
    ['a'.repeat(1001), 'TEXT_TOO_LONG'],
    ['Zij is 111222333.', 'TEXT_HAS_BSN'],
  ])('is refused as %p: %s', async (words, code) => {
    expect(await boards.app.refused(...write(1, await keyOf(1), words))).toBe(code);
  });

  it('is taken back by its own board, and by nobody else', async () => {
    const { edges } = await boards.app.ok(NOTES, {}, boards.as(1));
    const input = { networkNoteId: edges[0].node.id };
    expect(await boards.app.refused(WITHDRAW, { input }, boards.as(0))).toBe('NOT_FOUND');
    await boards.app.ok(WITHDRAW, { input }, boards.as(1));
    expect((await boards.app.ok(NOTES, {}, boards.as(1))).edges).toEqual([]);
    expect(await boards.app.refused(WITHDRAW, { input }, boards.as(1))).toBe('NOT_FOUND');
  });
});
