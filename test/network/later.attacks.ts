import { CONTRIBUTIONS } from '../harness/contributions.js';
import {
  type Attacked,
  exported,
  figures,
  LATER,
  PATIENCE,
  QUARTERS,
  release,
} from './an-attacked-network.js';

const ROUNDS = 1_000;

/** What may still happen to people and cooperatives after a release, one after another. */
const CHANGES: readonly [what: string, statement: string][] = [
  [
    'somebody who entered long ago comes to light',
    `INSERT INTO published.fact SELECT (jsonb_populate_record(f, jsonb_build_object('person_hash', sha256('late')))).* FROM published.fact f ORDER BY entered_in, person_hash LIMIT 1`,
  ],
  [
    'outcomes are corrected',
    `UPDATE published.fact SET out12 = NOT out12, end_month = CASE WHEN end_month IS NULL THEN 4 END, end_cause = CASE WHEN end_cause IS NULL THEN 'OUTFLOW' END`,
  ],
  ['people are erased', `DELETE FROM published.fact WHERE get_byte(person_hash, 0) < 10`],
  [
    'people move to another cooperative with their token',
    `INSERT INTO published.fact SELECT (jsonb_populate_record(f, jsonb_build_object('entered_in', '2022Q1', 'tenant_id',
       (SELECT c.tenant_id FROM published.cooperative c WHERE c.tenant_id <> f.tenant_id ORDER BY c.label LIMIT 1)))).*
       FROM published.fact f WHERE get_byte(person_hash, 0) BETWEEN 10 AND 12 ON CONFLICT DO NOTHING`,
  ],
  [
    'boards leave',
    `DELETE FROM published.choice WHERE tenant_id IN (SELECT tenant_id FROM published.cooperative ORDER BY label LIMIT 5)`,
  ],
  [
    'and join again',
    `INSERT INTO published.choice SELECT tenant_id, '2018Q1', kind, 'POOLED' FROM published.cooperative, unnest(ARRAY['outflow-12', 'outflow-24', 'step-up-12', 'cohort', 'money']) kind
      ON CONFLICT DO NOTHING`,
  ],
  [
    'a cooperative closes',
    `DELETE FROM published.fact WHERE tenant_id = (SELECT tenant_id FROM published.cooperative ORDER BY label DESC LIMIT 1)`,
  ],
  ['labels change', `UPDATE published.fact SET sector = '96', source = 'SELF', region = 'UTRECHT'`],
  ['amounts change', `UPDATE published.contribution SET cents = cents * 2`],
];

/** What happens to people and cooperatives after their releases. Changes the network: the last to be tried. */
export function attackLater(attacked: () => Attacked): void {
  it(
    'A8: however often a release is built again, each cell has one noisy value, and nobody is charged again',
    async () => {
      const before = await drawn();
      for (let round = 0; round < ROUNDS; round += 1) {
        const half = round % 2 === 0 ? 'NONE' : 'POOLED';
        await attacked().app.database.owner(
          `UPDATE published.choice SET participation = '${half}' WHERE get_byte(uuid_send(tenant_id), 15) % 2 = 0`,
        );
        await release(attacked().app, [QUARTERS[round % QUARTERS.length]!]);
      }
      const after = await drawn();
      const [budget] = await attacked().app.database.owner<{ most: number }>(
        'SELECT max(spent)::float8 AS most FROM published.counted_person',
      );
      figures['A8'] = {
        rounds: ROUNDS,
        cells: before.cells.length,
        changed: before.cells.filter((cell, i) => cell !== after.cells[i]).length,
        spentAtMost: budget!.most,
      };
      expect(after).toEqual(before);
      expect(budget!.most).toBeLessThanOrEqual(4);
    },
    PATIENCE,
  );

  it(
    'A15: whatever happens afterwards, earlier releases and their cells stay, and new blocks hold new people',
    async () => {
      const before = await exported(attacked().app);
      const closed = await drawn();
      for (const [, statement] of CHANGES) await attacked().app.database.owner(statement);
      await release(attacked().app, [LATER]);
      const after = await exported(attacked().app);
      const altered = before.filter(({ body }, i) => after[i]!.body !== body).length;
      expect(altered).toBe(0);
      expect(after).toHaveLength(before.length + 1);
      const now = await drawn();
      const [counts, members] = [new Set(now.cells), new Set(now.members)];
      const redrawn = closed.cells.filter((cell) => !counts.has(cell)).length;
      const refilled = closed.members.filter((block) => !members.has(block)).length;
      const cells = new Map(after.at(-1)!.cells.map((cell) => [cell.key, cell]));
      const moved = before
        .at(-1)!
        .cells.filter(({ key, n, count }) => cells.get(key)?.n !== n || cells.get(key)?.count !== count);
      figures['A15'] = {
        changes: CHANGES.length,
        earlierReleases: before.length,
        earlierReleasesChanged: altered,
        cellsMoved: moved.length,
        cellsRedrawn: redrawn,
        blocksWithOtherPeople: refilled,
      };
      expect(moved).toEqual([]);
      expect([redrawn, refilled]).toEqual([0, 0]);
    },
    PATIENCE,
  );

  it('A17: a noise that is drawn again is refused by the database', async () => {
    for (const [table, column] of [
      ['block_count', 'noisy_out'],
      ['part_count', 'noisy_count'],
      ['run_off_cell', 'noisy_count'],
    ])
      await expect(
        attacked().app.database.owner(`UPDATE published.${table} SET ${column} = ${column} + 1`),
      ).rejects.toThrow('PUBLISHED_NEVER_CHANGES');
  });

  /** Every count that was ever drawn and the people of every block, as text, and what everybody has spent. */
  const drawn = async (): Promise<{ cells: string[]; members: string[]; spent: string }> => {
    const cells = await attacked().app.database.owner<{ cell: string }>(
      `SELECT t::text AS cell FROM (SELECT block_id::text AS id, noisy_out AS count, epsilon FROM published.block_count
         UNION ALL SELECT part_id::text, noisy_count, epsilon FROM published.part_count
         UNION ALL SELECT concat_ws('/', cohort_id, bin, cause), noisy_count, 0 FROM published.run_off_cell) t ORDER BY 1`,
    );
    const members = await attacked().app.database.owner<{ block: string }>(
      `SELECT block_id || ' ' || md5(string_agg(encode(person_hash, 'hex'), '' ORDER BY person_hash)) AS block
         FROM ${CONTRIBUTIONS} c GROUP BY block_id ORDER BY 1`,
    );
    const [budget] = await attacked().app.database.owner<{ spent: string }>(
      'SELECT sum(spent)::text AS spent FROM published.counted_person',
    );
    return {
      cells: cells.map(({ cell }) => cell),
      members: members.map(({ block }) => block),
      spent: budget!.spent,
    };
  };
}
