import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '#platform';
import { COMPARED_PROGRAMME, IS_FIRST, REGION } from '../fact/fact-sql.js';
import type { AtomKind } from '../kind/kind.js';
import { RULE_VERSION } from '../release/rule-version.js';
import { type EntryCount, peopleOf, sizesOf } from './entry-count.js';
import type { PlannedBlock } from './plan-blocks.js';
import type { Quarter } from './quarter.js';

export interface NewBlock extends PlannedBlock {
  readonly id: string;
}

/** How many people a new block took in, and how many of them the kind counts. Never stored as they are. */
export interface ExactCount {
  readonly blockId: string;
  readonly n: number;
  readonly out: number;
}

/** What of a fact each kind counts. A cohort's people are counted later. */
const OUTCOMES: Readonly<Record<AtomKind, string>> = {
  'outflow-12': 'f.out12',
  'outflow-24': 'f.out24',
  'step-up-12': 'f.ladder_up12',
  cohort: 'false',
};

const WAITING = `f.programme = '${COMPARED_PROGRAMME}' AND ${IS_FIRST} AND NOT EXISTS
  (SELECT FROM published.atom_member a WHERE a.kind = $1 AND a.person_hash = f.person_hash)`;

/** Blocks and their people, as the role `builder`. People stay in the database; only counts come out. */
@Injectable()
export class BlockRepository {
  /** Entries of these cooperatives that are in no block of the kind. */
  waiting(kind: AtomKind, cooperatives: readonly string[]): Statement<EntryCount[]> {
    return statement<EntryCount, EntryCount[]>(
      `SELECT f.tenant_id AS cooperative, ${REGION} AS region, f.entered_in AS "enteredIn", count(*)::int AS n
         FROM published.fact f WHERE f.tenant_id = ANY($2::uuid[]) AND ${WAITING}
        GROUP BY f.tenant_id, ${REGION}, f.entered_in`,
      [kind, cooperatives],
      (rows) => rows,
    );
  }

  /** Last quarter of each cooperative's last block, and (null) of the last one over several. */
  lastClosed(kind: AtomKind): Statement<Map<string | null, Quarter>> {
    return statement<{ cooperative: string | null; quarter: Quarter }, Map<string | null, Quarter>>(
      `SELECT tenant_id AS cooperative, max(last_quarter) AS quarter FROM published.block
        WHERE kind = $1 AND programme = $2 GROUP BY tenant_id`,
      [kind, COMPARED_PROGRAMME],
      (rows) => new Map(rows.map(({ cooperative, quarter }) => [cooperative, quarter])),
    );
  }

  /** Cooperatives with someone in a block of the kind over several. */
  pooled(kind: AtomKind): Statement<string[]> {
    return statement<{ cooperative: string }, string[]>(
      `SELECT DISTINCT f.tenant_id AS cooperative
         FROM published.block b JOIN published.atom_member a ON a.block_id = b.id AND a.kind = b.kind
         JOIN published.fact f ON f.person_hash = a.person_hash
        WHERE b.kind = $1 AND b.tenant_id IS NULL`,
      [kind],
      (rows) => rows.map(({ cooperative }) => cooperative),
    );
  }

  insert(kind: AtomKind, blocks: readonly NewBlock[]): Statement<void> {
    return statement(
      `INSERT INTO published.block (id, kind, programme, tenant_id, cooperatives, first_quarter, last_quarter, entrants, rule_version)
       SELECT b.id, $1, $2, b.tenant_id, b.cooperatives, b.first_quarter, b.last_quarter, b.entrants, $3
         FROM unnest($4::uuid[], $5::uuid[], $6::int[], $7::text[], $8::text[], $9::int[])
           b (id, tenant_id, cooperatives, first_quarter, last_quarter, entrants)`,
      [
        kind,
        COMPARED_PROGRAMME,
        RULE_VERSION,
        blocks.map(({ id }) => id),
        blocks.map(({ cooperative }) => cooperative),
        blocks.map(({ entries }) => sizesOf(entries).length),
        blocks.map(({ from }) => from),
        blocks.map(({ to }) => to),
        blocks.map(({ entries }) => peopleOf(entries)),
      ],
      () => undefined,
    );
  }

  /** Puts the people of these entries into their blocks and counts them, in one statement, so both see the same facts. */
  fill(kind: AtomKind, blocks: readonly NewBlock[]): Statement<ExactCount[]> {
    const placed = blocks.flatMap(({ id, entries }) => entries.map((entry) => ({ ...entry, id })));
    return statement<ExactCount, ExactCount[]>(
      `WITH entry AS (
         SELECT * FROM unnest($2::uuid[], $3::text[], $4::text[], $5::uuid[]) e (tenant_id, region, entered_in, block_id)
       ), placed AS (
         SELECT f.person_hash, e.block_id, ${OUTCOMES[kind]} AS is_out
           FROM published.fact f
           JOIN entry e ON e.tenant_id = f.tenant_id AND e.region = ${REGION} AND e.entered_in = f.entered_in WHERE ${WAITING}
       ), added AS (
         INSERT INTO published.atom_member (kind, person_hash, block_id)
         SELECT $1, person_hash, block_id FROM placed ORDER BY person_hash
       )
       SELECT block_id AS "blockId", count(*)::int AS n, (count(*) FILTER (WHERE is_out))::int AS out
         FROM placed GROUP BY block_id`,
      [
        kind,
        placed.map(({ cooperative }) => cooperative),
        placed.map(({ region }) => region),
        placed.map(({ enteredIn }) => enteredIn),
        placed.map(({ id }) => id),
      ],
      (rows) => rows,
    );
  }

  insertCounts(epsilon: string, counts: readonly { blockId: string; noisyOut: number }[]): Statement<void> {
    return statement(
      `INSERT INTO published.block_count (block_id, noisy_out, epsilon)
       SELECT c.*, $3::numeric FROM unnest($1::uuid[], $2::int[]) c`,
      [counts.map(({ blockId }) => blockId), counts.map(({ noisyOut }) => noisyOut), epsilon],
      () => undefined,
    );
  }
}
