import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../../test/harness/test-database.js';

/** Each kind that people contribute to, the column with its block, and two blocks of it. */
const KINDS = [
  ['outflow-12', 'outflow_12'],
  ['outflow-24', 'outflow_24'],
  ['step-up-12', 'step_up_12'],
  ['cohort', 'cohort'],
] as const;
const blockOf = (kind: number, place: 1 | 2) => `'00000000-0000-4000-8000-00000000000${2 * kind + place}'`;
const NO_BLOCK = `'00000000-0000-4000-8000-0000000000ff'`;
/** A block of the cohorts' kind that is one cooperative's own. */
const OF_ONE_COOPERATIVE = `'00000000-0000-4000-8000-0000000000fe'`;
const ANOTHER_KIND = (kind: number) => blockOf((kind + 1) % KINDS.length, 1);

/** People who stand in the table: one in a block of each kind, one in the first kind only, one in the last only. */
const EVERYWHERE = `sha256('everywhere')`;
const IN_THE_FIRST = `sha256('in the first')`;
const IN_THE_LAST = `sha256('in the last')`;

/** Something that a constraint, a trigger or a privilege refuses. */
interface Wall {
  readonly name: string;
  readonly says: string;
  readonly attempts: readonly string[];
  /** What takes the wall away. */
  readonly without: string;
}

/** Stands in the table; another organisation does not publish. */
const COOPERATIVE = `'00000000-0000-7000-8000-0000000000c0'`;
const NO_COOPERATIVE = `'00000000-0000-7000-8000-0000000000c1'`;

const BLOCK = {
  id: NO_BLOCK,
  kind: `'cohort'`,
  programme: `'OUTFLOW'`,
  tenant_id: 'NULL',
  cooperatives: '5',
  first_quarter: `'2022Q1'`,
  last_quarter: `'2022Q4'`,
  entrants: '20',
  rule_version: `'test'`,
};
const COHORT = {
  block_id: blockOf(3, 2),
  kind: `'cohort'`,
  region: 'NULL',
  grid: `'network-year'`,
  noise_p95_basis_points: '1',
  cell_epsilon: '1',
};
const row = (table: string, like: object, other: object) => {
  const given = Object.entries({ ...like, ...other });
  return `INSERT INTO published.${table} (${given.map(([column]) => column).join(', ')})
          VALUES (${given.map(([, value]) => value).join(', ')})`;
};
const block = (other: Partial<typeof BLOCK>) => row('block', BLOCK, other);
const cohort = (other: Partial<typeof COHORT>) => row('cohort', COHORT, other);

const insert = (columns: string, values: string) =>
  `INSERT INTO published.counted_person (person_hash, ${columns}) VALUES (sha256('new'), ${values})`;
const update = (what: string, person = EVERYWHERE) =>
  `UPDATE published.counted_person SET ${what} WHERE person_hash = ${person}`;
const trigger = (table: string, name: string, says: string, attempts: readonly string[]): Wall => ({
  name: `${table}.${name}`,
  says,
  attempts,
  without: `DROP TRIGGER ${name} ON published.${table}`,
});
const constraint = (table: string, name: string, ...attempts: readonly string[]): Wall => ({
  name: `${table}.${name}`,
  says: name,
  attempts,
  without: `ALTER TABLE published.${table} DROP CONSTRAINT ${name} CASCADE`,
});

const WALLS: readonly Wall[] = [
  constraint(
    'counted_person',
    'counted_person_pkey',
    'INSERT INTO published.counted_person SELECT * FROM published.counted_person LIMIT 1',
  ),
  constraint(
    'counted_person',
    'counted_person_person_hash_check',
    `INSERT INTO published.counted_person (person_hash, cohort, spent) VALUES ('short', ${blockOf(3, 1)}, 1)`,
  ),
  constraint('counted_person', 'counted_person_spent_check', insert('cohort, spent', `${blockOf(3, 1)}, 0`)),
  constraint('counted_person', 'counted_somewhere', insert('spent', '1')),
  constraint(
    'counted_person',
    'privacy_budget_held',
    insert('cohort, spent', `${blockOf(3, 1)}, 4.1`),
    update('spent = 4.1'),
  ),
  trigger(
    'counted_person',
    'in_a_block',
    'a contribution names no block of its kind',
    KINDS.flatMap(([, column], kind) =>
      [NO_BLOCK, ANOTHER_KIND(kind)].map((block) => insert(`${column}, spent`, `${block}, 1`)),
    ),
  ),
  trigger(
    'counted_person',
    'later_in_a_block',
    'a contribution names no block of its kind',
    KINDS.flatMap(([, column], kind) =>
      [NO_BLOCK, ANOTHER_KIND(kind)].map((block) =>
        update(`${column} = ${block}, spent = spent + 1`, kind === 0 ? IN_THE_LAST : IN_THE_FIRST),
      ),
    ),
  ),
  trigger('counted_person', 'never_move', 'PUBLISHED_NEVER_CHANGES', [
    update(`person_hash = sha256('somebody else')`),
    ...KINDS.flatMap(([, column], kind) =>
      ['NULL', blockOf(kind, 2)].map((block) => update(`${column} = ${block}, spent = spent + 1`)),
    ),
  ]),
  trigger('counted_person', 'never_for_nothing', 'PUBLISHED_NEVER_CHANGES', [
    update('spent = spent - 0.1'),
    ...KINDS.map(([, column], kind) =>
      update(`${column} = ${blockOf(kind, 1)}`, kind === 0 ? IN_THE_LAST : IN_THE_FIRST),
    ),
  ]),
  trigger('counted_person', 'never_go', 'PUBLISHED_NEVER_CHANGES', [
    `DELETE FROM published.counted_person WHERE person_hash = ${EVERYWHERE}`,
  ]),
  constraint(
    'block_count',
    'block_count_pkey',
    'INSERT INTO published.block_count SELECT * FROM published.block_count LIMIT 1',
  ),
  constraint(
    'block_count',
    'block_count_epsilon_check',
    `INSERT INTO published.block_count (block_id, noisy_out, epsilon) VALUES (${blockOf(1, 1)}, 1, 0)`,
  ),
  trigger('block_count', 'of_a_block', 'a count names no block', [
    `INSERT INTO published.block_count (block_id, noisy_out, epsilon) VALUES (${NO_BLOCK}, 1, 1)`,
  ]),
  trigger('block_count', 'never_change', 'PUBLISHED_NEVER_CHANGES', [
    'UPDATE published.block_count SET noisy_out = noisy_out + 1',
    'DELETE FROM published.block_count',
  ]),
  constraint('block', 'block_pkey', block({ id: blockOf(0, 1) })),
  constraint('block', 'block_first_quarter_check', block({ first_quarter: `'2021Q5'` })),
  constraint(
    'block',
    'block_check',
    block({ last_quarter: `'2021Q4'` }),
    block({ last_quarter: `'2022Q5'` }),
  ),
  constraint('block', 'block_check1', block({ tenant_id: COOPERATIVE })),
  constraint('block', 'block_cooperatives_check', block({ cooperatives: '0' })),
  constraint('block', 'block_entrants_check', block({ entrants: '0' })),
  constraint('block', 'block_programme_check', block({ programme: `'OTHER'` })),
  trigger('block', 'of_a_cooperative', 'a block names no cooperative', [
    block({ tenant_id: NO_COOPERATIVE, cooperatives: '1' }),
  ]),
  trigger('block', 'never_change', 'PUBLISHED_NEVER_CHANGES', [
    'UPDATE published.block SET entrants = entrants + 1',
    'DELETE FROM published.block',
  ]),
  constraint('cohort', 'cohort_pkey', cohort({ block_id: blockOf(3, 1) })),
  constraint('cohort', 'cohort_kind_check', cohort({ block_id: blockOf(0, 1), kind: `'outflow-12'` })),
  constraint('cohort', 'cohort_region_check', cohort({ region: `'OTHER'` })),
  constraint('cohort', 'cohort_grid_check', cohort({ grid: `'week-week'` })),
  constraint('cohort', 'cohort_noise_p95_basis_points_check', cohort({ noise_p95_basis_points: '-1' })),
  constraint('cohort', 'cohort_cell_epsilon_check', cohort({ cell_epsilon: '0' })),
  trigger('cohort', 'of_a_block', 'a cohort names no block of its kind', [
    cohort({ block_id: NO_BLOCK }),
    cohort({ block_id: ANOTHER_KIND(3) }),
    cohort({ block_id: OF_ONE_COOPERATIVE }),
  ]),
  trigger('cohort', 'never_change', 'PUBLISHED_NEVER_CHANGES', [
    `UPDATE published.cohort SET grid = 'year-half'`,
    'DELETE FROM published.cohort',
  ]),
];

/** What the catalogue does not count among these tables' constraints and triggers. */
const OTHER_WALLS: readonly Wall[] = [
  trigger('cooperative', 'never_go', 'PUBLISHED_NEVER_CHANGES', ['DELETE FROM published.cooperative']),
  trigger('cooperative', 'never_another', 'PUBLISHED_NEVER_CHANGES', [
    `UPDATE published.cooperative SET tenant_id = ${NO_COOPERATIVE}`,
  ]),
  {
    name: 'a charge that is not known',
    says: 'null value in column "spent"',
    attempts: [insert('cohort, spent', `${blockOf(3, 1)}, NULL`)],
    without: 'ALTER TABLE published.counted_person ALTER COLUMN spent DROP NOT NULL',
  },
  {
    name: 'a cap that is not known',
    says: 'null value in column "cap"',
    attempts: [insert('cohort, spent, cap', `${blockOf(3, 1)}, 1, NULL`)],
    without: 'ALTER TABLE published.counted_person ALTER COLUMN cap DROP NOT NULL',
  },
  {
    name: 'a builder that gives a new person more to lose',
    says: 'permission denied',
    attempts: [`SET LOCAL ROLE builder; ${insert('cohort, spent, cap', `${blockOf(3, 1)}, 5, 9`)}`],
    without: 'GRANT INSERT (cap) ON published.counted_person TO builder',
  },
  {
    name: 'a builder that gives a person more to lose',
    says: 'permission denied',
    attempts: [`SET LOCAL ROLE builder; ${update('cap = 9')}`],
    without: 'GRANT UPDATE (cap) ON published.counted_person TO builder',
  },
];

describe('the walls around blocks, cohorts, counted people and counts', () => {
  let database: TestDatabase;
  let owner: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query(
      `INSERT INTO registry.organisation (id, kind, slug, name) VALUES
         (${COOPERATIVE}, 'COOPERATIVE', 'here', 'Here'), (${NO_COOPERATIVE}, 'COOPERATIVE', 'not-here', 'Not here');
       INSERT INTO published.cooperative (tenant_id, label, programme, participation, region)
         VALUES (${COOPERATIVE}, 'Here', 'OUTFLOW', 'NAMED', 'NORTH')`,
    );
    for (const [place, [kind]] of KINDS.entries())
      for (const id of [blockOf(place, 1), blockOf(place, 2)])
        await owner.query(block({ id, kind: `'${kind}'` }));
    await owner.query(block({ id: OF_ONE_COOPERATIVE, tenant_id: COOPERATIVE, cooperatives: '1' }));
    await owner.query(cohort({ block_id: blockOf(3, 1) }));
    await owner.query(
      `INSERT INTO published.counted_person (person_hash, outflow_12, outflow_24, step_up_12, cohort, spent) VALUES
         (${EVERYWHERE}, ${KINDS.map((_, kind) => blockOf(kind, 1)).join(', ')}, 2),
         (${IN_THE_FIRST}, ${blockOf(0, 1)}, NULL, NULL, NULL, 1), (${IN_THE_LAST}, NULL, NULL, NULL, ${blockOf(3, 1)}, 1);
       INSERT INTO published.block_count (block_id, noisy_out, epsilon) VALUES (${blockOf(0, 1)}, 4, 1)`,
    );
  });
  afterAll(async () => {
    await owner?.end();
    await database?.drop();
  });

  it('are all on this list', async () => {
    const found = await database.owner<{ name: string }>(
      `SELECT relname || '.' || name AS name FROM (
         SELECT conrelid AS relation, conname AS name FROM pg_constraint WHERE contype <> 'n'
         UNION ALL SELECT tgrelid, tgname FROM pg_trigger WHERE NOT tgisinternal) wall
         JOIN pg_class c ON c.oid = relation
        WHERE relation = ANY (ARRAY['published.block', 'published.cohort', 'published.counted_person',
                                    'published.block_count']::regclass[])`,
    );
    expect(found.map(({ name }) => name).sort()).toEqual(WALLS.map(({ name }) => name).sort());
  });

  // by the owner, whom no privilege stops; what passes without the wall was refused by that wall and no other
  it.each([...WALLS, ...OTHER_WALLS])(
    'refuse, and without this one would not: $name',
    async ({ says, attempts, without }) => {
      for (const attempt of attempts) {
        await expect(tried(attempt)).rejects.toThrow(says);
        expect(await tried(`${without}; ${attempt}`)).toBeGreaterThan(0);
      }
    },
  );

  /** How many rows the last of these statements wrote; whatever they did is taken back. */
  async function tried(statements: string): Promise<number> {
    await owner.query('BEGIN');
    try {
      const results = (await owner.query(statements)) as pg.QueryResult | pg.QueryResult[];
      return [results].flat().at(-1)!.rowCount!;
    } finally {
      await owner.query('ROLLBACK');
    }
  }
});
