import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '#platform';
import type { Quarter } from '../block/quarter.js';
import { chosenSql, IS_FIRST, REGION } from '../fact/fact-sql.js';
import type { AtomKind } from '../kind/kind.js';
import type { PublishedContribution } from '../money/money.repository.js';
import type { PartKind } from '../part/part.repository.js';
import type { MoneyCell } from '../release/body.js';

/** A block or a part as it is stored, whether or not it was counted yet. */
export interface StoredEdge {
  readonly id: string;
  readonly statistic: AtomKind | PartKind;
  readonly n: number;
}

/** So many people are in exactly these blocks and parts. */
export interface Membership {
  readonly ids: readonly string[];
  readonly people: number;
}

/** How the publications hang together. */
export interface ChainState {
  readonly publications: number;
  /** Those that do not name the one before them, or whose text is not what was hashed. */
  readonly broken: number;
}

/** What the attacks on a release are made with, as the role `certifier`. No outcome is read, and no hash comes out. */
@Injectable()
export class EvidenceRepository {
  edges(): Statement<StoredEdge[]> {
    return statement<StoredEdge, StoredEdge[]>(
      `SELECT id, kind AS statistic, entrants AS n FROM published.block
       UNION ALL SELECT id, kind, entrants FROM published.part ORDER BY 2, 1`,
      [],
      (rows) => rows,
    );
  }

  /** Everybody, by the blocks and parts that they are in. Whose fact was taken back since is in blocks only. */
  memberships(): Statement<Membership[]> {
    return statement<{ ids: string; people: number }, Membership[]>(
      `WITH alike AS (
         SELECT p.outflow_12, p.outflow_24, p.step_up_12, p.cohort, coalesce(f.programme, '') AS programme, f.sector, f.source, f.region,
                count(*) AS people
           FROM published.counted_person p
           LEFT JOIN (SELECT f.person_hash, f.programme, f.sector, f.source, ${REGION} AS region FROM published.fact f WHERE ${IS_FIRST}) f
             ON f.person_hash = p.person_hash
          GROUP BY p.outflow_12, p.outflow_24, p.step_up_12, p.cohort, coalesce(f.programme, ''), f.sector, f.source, f.region
       ), wanted AS (
         SELECT p.id, p.kind, c.cohort, l.label FROM published.part p, unnest(p.cohorts) c (cohort), unnest(p.labels) l (label)
       ), inside AS (
         SELECT c.*, string_agg(w.id::text, ' ' ORDER BY w.id) AS parts
           FROM (SELECT DISTINCT cohort, programme, sector, source, region FROM alike) c
          CROSS JOIN LATERAL (VALUES ('theme-programme', c.programme), ('theme-sector', c.sector), ('theme-source', c.source),
            ('trial-success', c.region), ('thermometer-12', c.region)) v (kind, label)
           JOIN wanted w ON w.kind = v.kind AND w.label = v.label AND w.cohort = c.cohort
          GROUP BY c.cohort, c.programme, c.sector, c.source, c.region
       )
       SELECT concat_ws(' ', outflow_12, outflow_24, step_up_12, cohort, parts) AS ids, sum(people)::int AS people
         FROM alike LEFT JOIN inside USING (cohort, programme, sector, source, region)
        GROUP BY outflow_12, outflow_24, step_up_12, cohort, parts`,
      [],
      (rows) => rows.map(({ ids, people }) => ({ ids: ids.split(' '), people })),
    );
  }

  /** The amounts that were divided since a release; all without one. */
  moneySince(quarter: Quarter | null): Statement<MoneyCell[]> {
    return statement<MoneyCell, MoneyCell[]>(
      `SELECT year, sector, region, cents_rounded AS cents, cooperatives FROM published.money_cell
        WHERE $1::text IS NULL OR closed_in > $1 ORDER BY year, sector, region`,
      [quarter],
      (rows) => rows,
    );
  }

  /** What cooperatives brought in these years, where boards chose so for this quarter. */
  contributions(quarter: Quarter, years: readonly number[]): Statement<PublishedContribution[]> {
    return statement<PublishedContribution, PublishedContribution[]>(
      `SELECT m.tenant_id AS cooperative, coalesce(c.region, 'UNKNOWN') AS region, m.year, m.sector, m.cents
         FROM published.contribution m JOIN published.cooperative c ON c.tenant_id = m.tenant_id
        WHERE m.year = ANY($2::int[]) AND m.cents > 0 AND ${chosenSql('m.tenant_id', "'money'", '$1')} <> 'NONE'`,
      [quarter, years],
      (rows) => rows,
    );
  }

  chain(): Statement<ChainState> {
    return statement<ChainState, ChainState>(
      `SELECT count(*)::int AS publications,
              (count(*) FILTER (WHERE previous_sha256 IS DISTINCT FROM before OR sha256 <> pg_catalog.sha256(convert_to(
                '{"body":' || body || ',"prevSha256":' || coalesce('"' || encode(previous_sha256, 'hex') || '"', 'null') || '}', 'UTF8'))))::int AS broken
         FROM (SELECT *, lag(sha256) OVER (ORDER BY sequence) AS before FROM published.publication) p`,
      [],
      ([row]) => row!,
    );
  }

  /** With which noise the cells were drawn: decimal text, each once. */
  epsilons(): Statement<string[]> {
    return statement<{ epsilon: string }, string[]>(
      `SELECT epsilon::text AS epsilon FROM published.block_count UNION SELECT epsilon::text FROM published.part_count
       UNION SELECT cell_epsilon::text FROM published.cohort ORDER BY 1`,
      [],
      (rows) => rows.map(({ epsilon }) => epsilon),
    );
  }
}
