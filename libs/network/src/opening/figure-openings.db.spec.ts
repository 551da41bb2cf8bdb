import { globalId } from '#platform';
import { type Boards, openBoards, SILENT } from '../colleague/boards.fixture.js';
import { FigureOpenings } from './figure-openings.service.js';

const OPENABLE = '{ openableFigures { kind from to n out } }';
const LIST = `{ figureOpenings(first: 10) { edges { node {
  id isOwn openedOn untilOn closedOn from { name } to { name } figures { kind from to n out } } } } }`;
const OPEN = `mutation ($input: OpenFiguresInput!) { openFigures(input: $input) {
  figureOpenings { id figures { n out } } userErrors { path code } } }`;
const CLOSE = `mutation ($input: CloseFiguresInput!) { closeFigures(input: $input) {
  figureOpening { closedOn figures { n } } userErrors { path code } } }`;

let boards: Boards;
beforeAll(async () => {
  boards = await openBoards();
});
afterAll(() => boards?.app.stop());

const list = async (place: number) =>
  (await boards.app.ok(LIST, {}, boards.as(place))).edges.map(({ node }: { node: object }) => node);
const open = (place: number, to: number[], untilOn = '2027-03-01') =>
  [
    OPEN,
    { input: { cooperativeIds: to.map((i) => globalId('Organisation', boards.ids[i]!)), untilOn } },
    boards.as(place),
  ] as const;
const kept = () =>
  boards.app.database.owner(
    'SELECT figures IS NULL AS gone, closed_on::text, opened_by IS NOT NULL AS said FROM registry.figure_opening ORDER BY id',
  );

describe('exact figures between two boards', () => {
  it('are those of closed groups as the board sees them itself, and no side of fewer than two', async () => {
    const openable = await boards.app.ok(OPENABLE, {}, boards.as(0));
    expect(openable).toEqual([
      { kind: 'outflow-12', from: '2022Q1', to: '2022Q1', n: 12, out: 4 },
      { kind: 'outflow-24', from: '2022Q1', to: '2022Q1', n: 12, out: 4 },
      // nobody of them went up the ladder, and that is not told
      { kind: 'step-up-12', from: '2022Q1', to: '2022Q1', n: 12, out: null },
    ]);
  });

  it('are seen by the board that they were opened to, and by nobody else', async () => {
    const opened = await boards.app.ok(...open(0, [1, 2]));
    expect(opened.figureOpenings).toHaveLength(2);
    expect(await list(1)).toMatchObject([
      {
        isOwn: false,
        openedOn: '2026-11-23',
        untilOn: '2027-03-01',
        from: { name: 'Coöperatie 0' },
        figures: [
          { n: 12, out: 4 },
          { n: 12, out: 4 },
          { n: 12, out: null },
        ],
      },
    ]);
    expect((await list(0)).map(({ to }: { to: { name: string } }) => to.name)).toEqual([
      'Coöperatie 2',
      'Coöperatie 1',
    ]);
    expect(await list(3)).toEqual([]);
    for (const as of [boards.as(1, 'coordinator'), { as: 'analyst@network.example' }])
      expect((await boards.app.gql(LIST, {}, as)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('are a copy: what is registered later does not follow', async () => {
    await boards.app.database.owner('DELETE FROM tenant.trajectory_exit WHERE tenant_id = $1', [
      boards.ids[0]!,
    ]);
    expect((await boards.app.ok(OPENABLE, {}, boards.as(0)))[0].out).toBeNull();
    expect((await list(1))[0].figures[0].out).toBe(4);
  });

  it('are opened once to each, to others who share their settings, and for a year at most', async () => {
    expect(await boards.app.refused(...open(0, [1]))).toBe('FIGURES_ALREADY_OPEN');
    expect(await boards.app.refused(...open(0, [3, SILENT]))).toBe('NOT_FOUND');
    expect(await boards.app.refused(...open(0, [0]))).toBe('NOT_FOUND');
    expect(await boards.app.refused(...open(0, [3], '2026-11-22'))).toBe('VALUE_OUT_OF_RANGE');
    expect(await boards.app.refused(...open(0, [3], '2027-11-24'))).toBe('VALUE_OUT_OF_RANGE');
    expect(await boards.app.refused(...open(0, []))).toBe('VALUE_OUT_OF_RANGE');
    expect(await list(3)).toEqual([]);
  });

  it('are gone when they are closed, for the other and in the table', async () => {
    const [, first] = await list(0);
    const input = { figureOpeningId: first.id };
    expect(await boards.app.refused(CLOSE, { input }, boards.as(1))).toBe('NOT_FOUND');
    const { figureOpening } = await boards.app.ok(CLOSE, { input }, boards.as(0));
    expect(figureOpening).toEqual({ closedOn: '2026-11-23', figures: null });
    expect(await list(1)).toEqual([]);
    expect(await boards.app.refused(CLOSE, { input }, boards.as(0))).toBe('NOT_FOUND');
    expect(await kept()).toEqual([
      { gone: true, closed_on: '2026-11-23', said: true },
      { gone: false, closed_on: null, said: true },
    ]);
  });

  it('are gone when their last day is over', async () => {
    boards.app.moveTo('2027-03-01');
    expect(await list(2)).toHaveLength(1);
    boards.app.moveTo('2027-03-02');
    expect(await list(2)).toEqual([]);
    await boards.app.get(FigureOpenings).closeAllEnded();
    expect(await kept()).toMatchObject([{ gone: true }, { gone: true, closed_on: '2027-03-02' }]);
  });
});
