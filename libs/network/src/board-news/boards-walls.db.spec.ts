import type pg from 'pg';
import { newId } from '#kernel';
import { type Boards, openBoards, SILENT } from '../colleague/boards.fixture.js';
import { loginAs } from '../release/network.fixture.js';

/** As the app role, straight to the database: what the walls do without our code before them. */
describe('the walls between boards', () => {
  let boards: Boards;
  let app: pg.Client;

  beforeAll(async () => {
    boards = await openBoards();
    app = await loginAs(boards.app, 'app');
  });
  afterAll(async () => {
    await app?.end();
    await boards?.app.stop();
  });

  /** Statements in the context of one cooperative, and nothing of them stays. */
  async function within(place: number | null, ...statements: readonly string[]): Promise<pg.QueryResult> {
    await app.query('BEGIN');
    try {
      await enter(place);
      let last: pg.QueryResult | undefined;
      for (const one of statements) last = await app.query(one);
      return last!;
    } finally {
      await app.query('ROLLBACK');
    }
  }

  const enter = (place: number | null) =>
    app.query(
      `SELECT set_config('app.tenant_id', $1, true), set_config('app.actor_id', $2, true), set_config('app.request_id', 'test', true)`,
      [place === null ? '' : boards.ids[place]!, newId()],
    );

  /** Writes as one cooperative and then, in the same transaction, looks as another. */
  async function then(
    place: number,
    write: string,
    other: number | null,
    look: string,
  ): Promise<pg.QueryResult> {
    await app.query('BEGIN');
    try {
      await enter(place);
      await app.query(write);
      await enter(other);
      return await app.query(look);
    } finally {
      await app.query('ROLLBACK');
    }
  }

  const opens = (to: number) =>
    `INSERT INTO registry.figure_opening (to_id, figures, opened_on, until_on) VALUES ('${boards.ids[to]!}', '[]', '2026-11-23', '2026-12-23')`;
  const asks = (to: number) =>
    `INSERT INTO registry.board_introduction (to_id, theme, words, asked_on) VALUES ('${boards.ids[to]!}', 'BOOKS', 'Hoe?', '2026-11-23')`;

  it('show an opening and an introduction to the two, and to no third', async () => {
    for (const [write, table] of [
      [opens(1), 'figure_opening'],
      [asks(1), 'board_introduction'],
    ] as const) {
      const look = `SELECT * FROM registry.${table}`;
      expect((await then(0, write, 1, look)).rowCount).toBe(1);
      expect((await then(0, write, 2, look)).rowCount).toBe(0);
      expect((await then(0, write, null, look)).rowCount).toBe(0);
    }
  });

  it('let nobody write in another’s name, or to who shares nothing', async () => {
    for (const write of [opens(SILENT), asks(SILENT)])
      await expect(within(0, write)).rejects.toThrow(/row-level security/);
    await expect(
      within(
        0,
        opens(1).replace('(to_id', '(from_id, to_id').replace('VALUES (', `VALUES ('${boards.ids[2]!}', `),
      ),
    ).rejects.toThrow(/permission denied/);
  });

  it('let only who opened it close it, and only by wiping', async () => {
    const close = (figures: string) =>
      `UPDATE registry.figure_opening SET closed_on = '2026-11-24', figures = ${figures}`;
    expect((await then(0, opens(1), 1, close('NULL'))).rowCount).toBe(0);
    expect((await then(0, opens(1), 0, close('NULL'))).rowCount).toBe(1);
    await expect(then(0, opens(1), 0, close('figures'))).rejects.toThrow(
      /row-level security|check constraint/,
    );
  });

  it('let who was asked answer, and who asked only take it back', async () => {
    const says = (state: string) =>
      `UPDATE registry.board_introduction SET state = '${state}', answered_on = '2026-11-24'`;
    const yes = `${says('ACCEPTED')}, from_contact = '{}', to_contact = '{}'`;
    expect((await then(0, asks(1), 1, yes)).rowCount).toBe(1);
    expect((await then(0, asks(1), 0, says('WITHDRAWN'))).rowCount).toBe(1);
    await expect(then(0, asks(1), 0, yes)).rejects.toThrow(/row-level security/);
    await expect(then(0, asks(1), 1, says('WITHDRAWN'))).rejects.toThrow(/row-level security/);
    // a name passes with a yes only
    await expect(then(0, asks(1), 1, `${says('DECLINED')}, from_contact = '{}'`)).rejects.toThrow(
      /check constraint/,
    );
  });

  it('let a cooperative change its own settings and labels only', async () => {
    const others = `WHERE cooperative_id = '${boards.ids[1]!}'`;
    expect((await within(0, `DELETE FROM registry.network_colleague ${others}`)).rowCount).toBe(0);
    expect((await within(0, `UPDATE registry.network_colleague SET label = 'X' ${others}`)).rowCount).toBe(0);
    expect((await within(0, 'SELECT label_key FROM registry.network_label')).rows).toEqual([
      { label_key: 'coop 00' },
    ]);
    await expect(within(0, `UPDATE registry.network_label SET label_key = 'x'`)).rejects.toThrow(
      /permission denied/,
    );
  });

  it('keep the words of a note that was taken back from everybody else', async () => {
    const [figure] = await boards.app.database.owner<{ quarter: string; key: string }>(
      'SELECT quarter, key FROM published.publication_figure LIMIT 1',
    );
    const write = `INSERT INTO registry.network_note (label, quarter, key, words, written_on)
      VALUES ('Coop 00', '${figure!.quarter}', '${figure!.key}', 'Samen eten.', '2026-11-23')`;
    const look = 'SELECT * FROM registry.network_note';
    expect((await then(0, write, 1, look)).rowCount).toBe(1);
    expect(
      (await then(0, write, 1, `UPDATE registry.network_note SET withdrawn_on = '2026-11-24'`)).rowCount,
    ).toBe(0);
    await app.query('BEGIN');
    await enter(0);
    await app.query(write);
    await app.query(`UPDATE registry.network_note SET withdrawn_on = '2026-11-24'`);
    expect((await app.query(look)).rowCount).toBe(1);
    await enter(1);
    expect((await app.query(look)).rowCount).toBe(0);
    await app.query('ROLLBACK');
    await expect(within(0, write.replace(figure!.key, 'outflow-12/nothing'))).rejects.toThrow(/foreign key/);
  });
});
