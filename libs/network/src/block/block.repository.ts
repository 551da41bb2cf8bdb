import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '#platform';
import { COMPARED_PROGRAMME, IS_FIRST, REGION } from '../fact/fact-sql.js';
import { ATOM_KINDS, type AtomKind } from '../kind/kind.js';
import { RULE_VERSION } from '../release/rule-version.js';
import { peopleOf, sizesOf, type WaitingEntries } from './entry-count.js';
import { placesOf } from './places.js';
import type { PlannedBlock } from './plan-blocks.js';
import type { Quarter } from './quarter.js';

export interface NewBlock extends PlannedBlock {
  readonly id: string;
  readonly kind: AtomKind;
}

/** How many people a new block took in, and how many of them the kind counts. Never stored as they are. */
export interface ExactCount {
  readonly blockId: string;
  readonly n: number;
  readonly out: number;
}

export interface NewCount {
  readonly blockId: string;
  readonly noisyOut: number;
  readonly epsilon: string;
}

/** A kind of a cooperative's last block; of the last one over several, where `cooperative` is null. */
export interface LastClosed {
  readonly kind: AtomKind;
  readonly cooperative: string | null;
  readonly quarter: Quarter;
}

/** The column with a person's block of each kind. */
const COLUMNS: Readonly<Record<AtomKind, string>> = {
  'outflow-12': 'outflow_12',
  'outflow-24': 'outflow_24',
  'step-up-12': 'step_up_12',
  cohort: 'cohort',
};
/** What of a fact each kind counts. A cohort's people are counted later. */
const OUTCOMES: Readonly<Record<AtomKind, string>> = {
  'outflow-12': 'f.out12',
  'outflow-24': 'f.out24',
  'step-up-12': 'f.ladder_up12',
  cohort: 'false',
};

const ALL_COLUMNS = ATOM_KINDS.map((kind) => COLUMNS[kind]);
/** What a person's new blocks cost; the parameters from $8 on are the ε of each kind. */
const COSTS = ATOM_KINDS.map(
  (kind, i) => `CASE WHEN ${COLUMNS[kind]} IS NULL THEN 0 ELSE $${i + 8}::numeric END`,
).join(' + ');

const forEachKind = (sql: (kind: AtomKind, column: string) => string): string =>
  ATOM_KINDS.map((kind) => sql(kind, COLUMNS[kind])).join(', ');

/** Hundred thousands of entries as one text: in a list each would be escaped by itself. An empty entry is null. */
const listed = (values: readonly (string | number | null)[]): string => values.join(',');
const list = (parameter: number, type: string): string =>
  `string_to_array($${parameter}, ',', '')::${type}[]`;

/** Blocks and their people, as the role `builder`. People stay in the database; only counts come out. */
@Injectable()
export class BlockRepository {
  /**
   * Gathers who is not in a block of every kind, until the transaction ends: one look over all facts, for what is counted
   * and for whoever is placed after that.
   */
  gather(): Statement<void> {
    return statement(
      `CREATE TEMPORARY TABLE waiting_person ON COMMIT DROP AS
       SELECT f.person_hash, f.tenant_id, ${REGION} AS region, f.entered_in, p.waits IS NULL AS is_new,
              ${forEachKind((kind, column) => `coalesce(p.${column}, true) AS ${column}, ${OUTCOMES[kind]} AS ${column}_out`)}
         FROM published.fact f
         -- which blocks does not matter here: four truths take less memory than four ids
         LEFT JOIN (SELECT person_hash, num_nulls(${ALL_COLUMNS.join(', ')}) > 0 AS waits,
                           ${forEachKind((_, column) => `${column} IS NULL AS ${column}`)} FROM published.counted_person) p
           ON p.person_hash = f.person_hash
        WHERE f.programme = '${COMPARED_PROGRAMME}' AND coalesce(p.waits, true) AND ${IS_FIRST}`,
      [],
      () => undefined,
    );
  }

  /** Entries of these cooperatives among those who were gathered. */
  waiting(cooperatives: readonly string[]): Statement<WaitingEntries[]> {
    // as the one text of each: what follows looks them up over and over
    const known = new Map(cooperatives.map((id) => [id, id]));
    return statement<Omit<WaitingEntries, 'n'> & Record<AtomKind, number>, WaitingEntries[]>(
      `SELECT tenant_id AS cooperative, region, entered_in AS "enteredIn",
              ${forEachKind((kind, column) => `(count(*) FILTER (WHERE ${column}))::int AS "${kind}"`)}
         FROM pg_temp.waiting_person GROUP BY tenant_id, region, entered_in`,
      [],
      (rows) =>
        rows.flatMap(({ cooperative, region, enteredIn, ...n }) => {
          const listed = known.get(cooperative);
          return listed === undefined ? [] : [{ cooperative: listed, region, enteredIn, n }];
        }),
    );
  }

  lastClosed(): Statement<LastClosed[]> {
    return statement<LastClosed, LastClosed[]>(
      `SELECT kind, tenant_id AS cooperative, max(last_quarter) AS quarter FROM published.block
        WHERE programme = $1 GROUP BY kind, tenant_id`,
      [COMPARED_PROGRAMME],
      (rows) => rows,
    );
  }

  /** Cooperatives with someone in a block over several, by kind. A cohort is always over several, so it is left out. */
  pooled(): Statement<{ kind: AtomKind; cooperative: string }[]> {
    type Row = { kind: AtomKind; cooperative: string };
    return statement<Row, Row[]>(
      ATOM_KINDS.filter((kind) => kind !== 'cohort')
        .map(
          (kind) => `SELECT DISTINCT b.kind, f.tenant_id AS cooperative
         FROM published.block b JOIN published.counted_person p ON p.${COLUMNS[kind]} = b.id
         JOIN published.fact f ON f.person_hash = p.person_hash
        WHERE b.kind = '${kind}' AND b.tenant_id IS NULL`,
        )
        .join(' UNION ALL '),
      [],
      (rows) => rows,
    );
  }

  insert(blocks: readonly NewBlock[]): Statement<void> {
    return statement(
      `INSERT INTO published.block (id, kind, programme, tenant_id, cooperatives, first_quarter, last_quarter, entrants, rule_version)
       SELECT b.id, b.kind, $1, b.tenant_id, b.cooperatives, b.first_quarter, b.last_quarter, b.entrants, $2
         FROM unnest(${list(3, 'uuid')}, ${list(4, 'text')}, ${list(5, 'uuid')}, ${list(6, 'int')}, ${list(7, 'text')},
           ${list(8, 'text')}, ${list(9, 'int')})
           b (id, kind, tenant_id, cooperatives, first_quarter, last_quarter, entrants)`,
      [
        COMPARED_PROGRAMME,
        RULE_VERSION,
        listed(blocks.map(({ id }) => id)),
        listed(blocks.map(({ kind }) => kind)),
        listed(blocks.map(({ cooperative }) => cooperative)),
        listed(
          blocks.map(({ cooperative, entries }) => (cooperative === null ? sizesOf(entries).length : 1)),
        ),
        listed(blocks.map(({ from }) => from)),
        listed(blocks.map(({ to }) => to)),
        listed(blocks.map(({ entries }) => peopleOf(entries))),
      ],
      () => undefined,
    );
  }

  /**
   * Puts those of these entries who were gathered into their blocks of all kinds, charges each what their new blocks cost, and
   * counts them: one statement, so that all three see the same people. The database refuses a second block of
   * a kind and what passes a person's cap.
   * @param epsilons what a block of each kind costs each of its people
   */
  fill(blocks: readonly NewBlock[], epsilons: Readonly<Record<AtomKind, string>>): Statement<ExactCount[]> {
    const places = placesOf(blocks);
    return statement<ExactCount, ExactCount[]>(
      `WITH entry AS (
         SELECT * FROM unnest(${list(1, 'uuid')}, ${list(2, 'text')}, ${list(3, 'text')}, ${ATOM_KINDS.map((_, i) => list(i + 4, 'uuid')).join(', ')})
           WITH ORDINALITY e (tenant_id, region, entered_in, ${ALL_COLUMNS.join(', ')}, place)
       ), found AS (
         SELECT w.person_hash, e.place, w.is_new, ${forEachKind(
           (_, column) => `CASE WHEN w.${column} THEN e.${column} END AS ${column}, w.${column}_out`,
         )}
           FROM pg_temp.waiting_person w
           JOIN entry e ON e.tenant_id = w.tenant_id AND e.entered_in = w.entered_in AND e.region = w.region
       ), placed AS MATERIALIZED (
         SELECT *, ${COSTS} AS costs FROM found WHERE num_nonnulls(${ALL_COLUMNS.join(', ')}) > 0
       ), added AS (
         INSERT INTO published.counted_person (person_hash, ${ALL_COLUMNS.join(', ')}, spent)
         SELECT person_hash, ${ALL_COLUMNS.join(', ')}, costs FROM placed WHERE is_new ORDER BY person_hash
       ), more AS (
         UPDATE published.counted_person p SET ${forEachKind((_, column) => `${column} = coalesce(n.${column}, p.${column})`)}, spent = p.spent + n.costs
           FROM placed n WHERE NOT n.is_new AND p.person_hash = n.person_hash
       ), counted AS (
         SELECT ${forEachKind(
           (_, column) =>
             `any_value(${column}) AS ${column}, count(${column}) AS ${column}_n, count(${column}) FILTER (WHERE ${column}_out) AS ${column}_out`,
         )}
           FROM placed GROUP BY place
       )
       SELECT v.block_id AS "blockId", sum(v.n)::int AS n, sum(v.out)::int AS out
         FROM counted CROSS JOIN LATERAL (VALUES ${forEachKind((_, column) => `(${column}, ${column}_n, ${column}_out)`)}) v (block_id, n, out)
        WHERE v.block_id IS NOT NULL GROUP BY v.block_id`,
      [
        listed(places.map(({ cooperative }) => cooperative)),
        listed(places.map(({ region }) => region)),
        listed(places.map(({ enteredIn }) => enteredIn)),
        ...ATOM_KINDS.map((kind) => listed(places.map(({ blocks: of }) => of[kind] ?? null))),
        ...ATOM_KINDS.map((kind) => epsilons[kind]),
      ],
      (rows) => rows,
    );
  }

  insertCounts(counts: readonly NewCount[]): Statement<void> {
    return statement(
      `INSERT INTO published.block_count (block_id, noisy_out, epsilon)
       SELECT * FROM unnest(${list(1, 'uuid')}, ${list(2, 'int')}, ${list(3, 'numeric')})`,
      [
        listed(counts.map(({ blockId }) => blockId)),
        listed(counts.map(({ noisyOut }) => noisyOut)),
        listed(counts.map(({ epsilon }) => epsilon)),
      ],
      () => undefined,
    );
  }
}
