import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '#platform';
import type { Quarter } from '../block/quarter.js';
import { chosenSql } from '../fact/fact-sql.js';
import type { MoneyCell } from '../release/body.js';
import type { Province } from '../region/region.js';
import { RULE_VERSION } from '../release/rule-version.js';

export interface PublishedContribution {
  readonly cooperative: string;
  readonly region: Province | 'UNKNOWN';
  readonly year: number;
  readonly sector: string;
  readonly cents: number;
}

/** Contributions of the cooperatives and what was printed of them, as the role `builder`. */
@Injectable()
export class MoneyRepository {
  /** Of closed years of which nothing is printed yet, where boards chose so for this quarter. @param lastYear the last */
  notPrinted(quarter: Quarter, lastYear: number): Statement<PublishedContribution[]> {
    return statement<PublishedContribution, PublishedContribution[]>(
      `SELECT m.tenant_id AS cooperative, coalesce(c.region, 'UNKNOWN') AS region, m.year, m.sector, m.cents
         FROM (SELECT * FROM published.contribution m
                WHERE m.year <= $2 AND m.year <> ALL(ARRAY(SELECT DISTINCT year FROM published.money_cell)) OFFSET 0) m
         JOIN published.cooperative c ON c.tenant_id = m.tenant_id
        WHERE ${chosenSql('m.tenant_id', "'money'", '$1')} <> 'NONE'
        ORDER BY m.year, m.tenant_id, m.sector`,
      [quarter, lastYear],
      (rows) => rows,
    );
  }

  insert(closedIn: Quarter, cells: readonly MoneyCell[]): Statement<void> {
    return statement(
      `INSERT INTO published.money_cell (year, sector, region, cents_rounded, cooperatives, closed_in, rule_version)
       SELECT c.*, $6, $7 FROM unnest($1::int[], $2::text[], $3::text[], $4::bigint[], $5::int[]) c`,
      [
        cells.map(({ year }) => year),
        cells.map(({ sector }) => sector),
        cells.map(({ region }) => region),
        cells.map(({ cents }) => cents),
        cells.map(({ cooperatives }) => cooperatives),
        closedIn,
        RULE_VERSION,
      ],
      () => undefined,
    );
  }

  all(): Statement<MoneyCell[]> {
    return statement<MoneyCell, MoneyCell[]>(
      `SELECT year, sector, region, cents_rounded AS cents, cooperatives FROM published.money_cell
        ORDER BY year, sector, region`,
      [],
      (rows) => rows,
    );
  }
}
