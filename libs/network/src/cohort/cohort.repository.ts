import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '#platform';
import type { NewBlock } from '../block/block.repository.js';
import type { Quarter } from '../block/quarter.js';
import { IS_FIRST } from '../fact/fact-sql.js';
import type { ChosenGrid } from '../grid/choose-grid.js';
import type { RunOffCause, RunOffGrid } from '../release/body.js';
import type { CountryPart } from '../region/region.js';

export interface NewCohort extends NewBlock {
  readonly region: CountryPart | null;
  readonly grid: ChosenGrid<RunOffGrid>;
}

export interface StoredCohort {
  readonly id: string;
  readonly region: CountryPart | null;
  readonly from: Quarter;
  readonly to: Quarter;
  readonly n: number;
  readonly cooperatives: number;
  readonly grid: RunOffGrid;
  readonly noiseP95BasisPoints: number;
  readonly cellEpsilon: string;
  /** How many bins are counted: the first so many. */
  readonly binsCounted: number;
}

/** A bin that has passed for everybody in its cohort and is to be counted. */
export interface DueBin {
  readonly cohortId: string;
  readonly bin: number;
  readonly months: readonly [number, number];
  readonly causes: readonly RunOffCause[];
}

export interface CellCount {
  readonly cohortId: string;
  readonly bin: number;
  readonly cause: RunOffCause;
  readonly count: number;
}

/** Cohorts and their triangle, as the role `builder`. */
@Injectable()
export class CohortRepository {
  all(): Statement<StoredCohort[]> {
    return statement<StoredCohort, StoredCohort[]>(
      `SELECT b.id, c.region, b.first_quarter AS "from", b.last_quarter AS "to", b.entrants AS n, b.cooperatives, c.grid,
              c.noise_p95_basis_points AS "noiseP95BasisPoints", c.cell_epsilon::text AS "cellEpsilon",
              (SELECT count(DISTINCT r.bin)::int FROM published.run_off_cell r WHERE r.cohort_id = b.id) AS "binsCounted"
         FROM published.cohort c JOIN published.block b ON b.id = c.block_id AND b.tenant_id IS NULL
        ORDER BY b.last_quarter, c.region NULLS FIRST, b.id`,
      [],
      (rows) => rows,
    );
  }

  insert(cellEpsilon: string, cohorts: readonly NewCohort[]): Statement<void> {
    return statement(
      `INSERT INTO published.cohort (block_id, region, grid, noise_p95_basis_points, cell_epsilon)
       SELECT c.*, $5::numeric FROM unnest($1::uuid[], $2::text[], $3::text[], $4::int[]) c`,
      [
        cohorts.map(({ id }) => id),
        cohorts.map(({ region }) => region),
        cohorts.map(({ grid }) => grid.grid),
        cohorts.map(({ grid }) => grid.noiseP95BasisPoints),
        cellEpsilon,
      ],
      () => undefined,
    );
  }

  /**
   * Counts who ended in these bins, and remembers that they did. Nobody is counted twice: an end that was corrected, or
   * registered after its bin was counted, moves no other cell. A cause that the grid does not tell apart is OTHER, or
   * not counted where that is not among the grid's causes.
   */
  countEnds(bins: readonly DueBin[]): Statement<CellCount[]> {
    return statement<CellCount, CellCount[]>(
      `WITH due AS (
         SELECT cohort_id, bin, from_month, to_month, string_to_array(causes, ' ') AS causes
           FROM unnest($1::uuid[], $2::int[], $3::int[], $4::int[], $5::text[]) d (cohort_id, bin, from_month, to_month, causes)
       ), ended AS (
         SELECT a.person_hash, d.cohort_id, d.bin,
                CASE WHEN f.end_cause = ANY(d.causes) THEN f.end_cause WHEN 'OTHER' = ANY(d.causes) THEN 'OTHER' END AS cause
           FROM due d JOIN published.counted_person a ON a.cohort = d.cohort_id
           JOIN published.fact f ON f.person_hash = a.person_hash AND ${IS_FIRST}
          WHERE f.end_month >= d.from_month AND f.end_month < d.to_month
            AND NOT EXISTS (SELECT FROM published.run_off_event e WHERE e.person_hash = a.person_hash)
       ), added AS (
         INSERT INTO published.run_off_event (person_hash) SELECT person_hash FROM ended WHERE cause IS NOT NULL ORDER BY person_hash
       )
       SELECT cohort_id AS "cohortId", bin, cause, count(*)::int AS count FROM ended
        WHERE cause IS NOT NULL GROUP BY cohort_id, bin, cause`,
      [
        bins.map(({ cohortId }) => cohortId),
        bins.map(({ bin }) => bin),
        bins.map(({ months }) => months[0]),
        bins.map(({ months }) => months[1]),
        bins.map(({ causes }) => causes.join(' ')),
      ],
      (rows) => rows,
    );
  }

  /** @param cells with their noise */
  insertCells(closedIn: Quarter, cells: readonly CellCount[]): Statement<void> {
    return statement(
      `INSERT INTO published.run_off_cell (cohort_id, bin, cause, noisy_count, closed_in)
       SELECT c.*, $5 FROM unnest($1::uuid[], $2::int[], $3::text[], $4::int[]) c`,
      [
        cells.map(({ cohortId }) => cohortId),
        cells.map(({ bin }) => bin),
        cells.map(({ cause }) => cause),
        cells.map(({ count }) => count),
        closedIn,
      ],
      () => undefined,
    );
  }

  cells(): Statement<(CellCount & { readonly closedIn: Quarter })[]> {
    type Row = CellCount & { readonly closedIn: Quarter };
    return statement<Row, Row[]>(
      `SELECT cohort_id AS "cohortId", bin, cause, noisy_count AS count, closed_in AS "closedIn"
         FROM published.run_off_cell ORDER BY cohort_id, bin`,
      [],
      (rows) => rows,
    );
  }
}
