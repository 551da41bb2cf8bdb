import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '#platform';
import type { Quarter } from '../block/quarter.js';
import { IS_FIRST, REGION } from '../fact/fact-sql.js';
import { asOneText } from '../grouped-by.js';
import type { LineKind, ThemeKind } from '../kind/kind.js';
import type { Province } from '../region/region.js';
import { RULE_VERSION } from '../release/rule-version.js';
import type { Division } from './division.js';

const SECTOR = "coalesce(f.sector, 'UNKNOWN')";

export type PartKind = ThemeKind | LineKind;

/** A cohort whose people are not divided yet. */
export interface UndividedCohort {
  readonly id: string;
  readonly from: Quarter;
  readonly to: Quarter;
}

/** How many people of a cooperative in the cohorts of a year have these values. */
export interface ValueCount {
  /** The place of the year among those that were asked for. */
  readonly year: number;
  readonly cooperative: string;
  readonly programme: string;
  readonly sector: string;
  readonly source: string;
  readonly region: Province | 'UNKNOWN';
  readonly n: number;
}

export interface NewPart extends Division {
  readonly id: string;
  readonly kind: PartKind;
  readonly cohorts: readonly string[];
  readonly from: Quarter;
  readonly to: Quarter;
}

export interface UncountedPart {
  readonly id: string;
  readonly kind: PartKind;
  readonly to: Quarter;
}

export interface StoredPart {
  readonly id: string;
  readonly kind: PartKind;
  readonly label: string;
  readonly from: Quarter;
  readonly to: Quarter;
  readonly n: number;
  readonly cooperatives: number;
  readonly noisyOut: number;
  readonly epsilon: string;
}

/** Parts of the network's people and their counts, as the role `builder`. */
@Injectable()
export class PartRepository {
  undivided(): Statement<UndividedCohort[]> {
    return statement<UndividedCohort, UndividedCohort[]>(
      `SELECT b.id, b.first_quarter AS "from", b.last_quarter AS "to"
         FROM published.cohort c JOIN published.block b ON b.id = c.block_id AND b.tenant_id IS NULL
        WHERE NOT EXISTS (SELECT FROM published.part p WHERE b.id = ANY(p.cohorts)) ORDER BY b.last_quarter, b.id`,
      [],
      (rows) => rows,
    );
  }

  values(years: readonly { readonly cohorts: readonly string[] }[]): Statement<ValueCount[]> {
    return statement<ValueCount, ValueCount[]>(
      `SELECT y.year, f.tenant_id AS cooperative, f.programme, ${SECTOR} AS sector, f.source, ${REGION} AS region, count(*)::int AS n
         FROM unnest($1::uuid[], $2::int[]) y (cohort, year)
         JOIN published.counted_person a ON a.cohort = y.cohort
         JOIN published.fact f ON f.person_hash = a.person_hash AND ${IS_FIRST}
        GROUP BY y.year, f.tenant_id, f.programme, ${SECTOR}, f.source, ${REGION}`,
      [
        years.flatMap(({ cohorts }) => cohorts),
        years.flatMap(({ cohorts }, year) => cohorts.map(() => year)),
      ],
      (rows) => {
        const one = asOneText();
        return rows.map((row) => ({ ...row, cooperative: one(row.cooperative) }));
      },
    );
  }

  insert(parts: readonly NewPart[]): Statement<void> {
    return statement(
      `INSERT INTO published.part (id, kind, label, labels, cohorts, first_quarter, last_quarter, entrants, cooperatives, rule_version)
       SELECT p.id, p.kind, p.label, string_to_array(p.labels, ' '), string_to_array(p.cohorts, ' ')::uuid[],
              p.first_quarter, p.last_quarter, p.entrants, p.cooperatives, $10
         FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::int[], $9::int[])
           p (id, kind, label, labels, cohorts, first_quarter, last_quarter, entrants, cooperatives)`,
      [
        parts.map(({ id }) => id),
        parts.map(({ kind }) => kind),
        parts.map(({ label }) => label),
        parts.map(({ values }) => values.join(' ')),
        parts.map(({ cohorts }) => cohorts.join(' ')),
        parts.map(({ from }) => from),
        parts.map(({ to }) => to),
        parts.map(({ n }) => n),
        parts.map(({ cooperatives }) => cooperatives),
        RULE_VERSION,
      ],
      () => undefined,
    );
  }

  uncounted(): Statement<UncountedPart[]> {
    return statement<UncountedPart, UncountedPart[]>(
      `SELECT p.id, p.kind, p.last_quarter AS "to" FROM published.part p
        WHERE NOT EXISTS (SELECT FROM published.part_count c WHERE c.part_id = p.id) ORDER BY p.id`,
      [],
      (rows) => rows,
    );
  }

  /**
   * The exact counts of these parts; a part without anybody is left out. A thermometer's change is held between its
   * limits here too, where the noise that covers it is added.
   */
  count(parts: readonly string[], thermometerUnitsAtMost: number): Statement<Map<string, number>> {
    return statement<{ id: string; count: number }, Map<string, number>>(
      `WITH wanted AS (
         SELECT p.id, p.kind, c.cohort, l.label FROM published.part p, unnest(p.cohorts) c (cohort), unnest(p.labels) l (label)
          WHERE p.id = ANY($1::uuid[])
       ), person AS MATERIALIZED (
         SELECT a.cohort, f.* FROM published.counted_person a JOIN published.fact f ON f.person_hash = a.person_hash
          WHERE a.cohort = ANY(ARRAY(SELECT DISTINCT cohort FROM wanted))
       ), alike AS (
         SELECT f.cohort, f.programme, ${SECTOR} AS sector, f.source, ${REGION} AS region, sum(f.out12::int) AS out12,
                sum(f.trial_success::int) AS successes, sum(least(greatest(coalesce(f.thermometer_units12, 0), -$2::int), $2::int)) AS units
           FROM person f WHERE ${IS_FIRST}
          GROUP BY f.cohort, f.programme, ${SECTOR}, f.source, ${REGION}
       )
       SELECT w.id, sum(v.value)::int AS count
         FROM alike f CROSS JOIN LATERAL (VALUES
           ('theme-programme', f.programme, f.out12), ('theme-sector', f.sector, f.out12), ('theme-source', f.source, f.out12),
           ('trial-success', f.region, f.successes), ('thermometer-12', f.region, f.units)) v (kind, label, value)
         JOIN wanted w ON w.kind = v.kind AND w.label = v.label AND w.cohort = f.cohort
        GROUP BY w.id`,
      [parts, thermometerUnitsAtMost],
      (rows) => new Map(rows.map(({ id, count }) => [id, count])),
    );
  }

  insertCounts(counts: readonly { id: string; noisyCount: number; epsilon: string }[]): Statement<void> {
    return statement(
      `INSERT INTO published.part_count (part_id, noisy_count, epsilon)
       SELECT * FROM unnest($1::uuid[], $2::int[], $3::numeric[])`,
      [
        counts.map(({ id }) => id),
        counts.map(({ noisyCount }) => noisyCount),
        counts.map(({ epsilon }) => epsilon),
      ],
      () => undefined,
    );
  }

  /** Those that are counted. */
  all(): Statement<StoredPart[]> {
    return statement<StoredPart, StoredPart[]>(
      `SELECT p.id, p.kind, p.label, p.first_quarter AS "from", p.last_quarter AS "to", p.entrants AS n, p.cooperatives,
              c.noisy_count AS "noisyOut", c.epsilon::text AS epsilon
         FROM published.part p JOIN published.part_count c ON c.part_id = p.id ORDER BY p.last_quarter, p.label, p.id`,
      [],
      (rows) => rows,
    );
  }
}
