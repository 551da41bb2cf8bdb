import { Injectable } from '@nestjs/common';
import { type Page, Parameters, statement, type Statement } from '#platform';
import type { Quarter } from '../block/quarter.js';
import { PUBLICATION_COLUMNS, type PublicationRow } from './publication-row.js';

/** A figure of a release as its row has it. */
export interface FigureRow {
  readonly quarter: Quarter;
  readonly key: string;
  /** Canonical JSON. */
  readonly figure: string;
}

/** Publications, their figures and nothing else, as the role `network_reader`. */
@Injectable()
export class PublicationRepository {
  of(quarter: Quarter): Statement<PublicationRow | null> {
    return statement<PublicationRow, PublicationRow | null>(
      `SELECT ${PUBLICATION_COLUMNS} FROM published.publication WHERE quarter = $1`,
      [quarter],
      ([row]) => row ?? null,
    );
  }

  /** Which release is the newest, without its text. */
  newestQuarter(): Statement<Quarter | null> {
    return statement<{ quarter: Quarter }, Quarter | null>(
      'SELECT quarter FROM published.publication ORDER BY sequence DESC LIMIT 1',
      [],
      ([row]) => row?.quarter ?? null,
    );
  }

  figure(quarter: Quarter, key: string): Statement<FigureRow | null> {
    return statement<FigureRow, FigureRow | null>(
      'SELECT quarter, key, figure FROM published.publication_figure WHERE quarter = $1 AND key = $2',
      [quarter, key],
      ([row]) => row ?? null,
    );
  }

  /** Newest first. @param after the sequence to go on from */
  page(page: Page, after: number | null): Statement<PublicationRow[]> {
    const parameters = new Parameters();
    const [comparison, order] = page.isBackward ? ['>', 'ASC'] : ['<', 'DESC'];
    const where = after === null ? '' : `WHERE sequence ${comparison} ${parameters.add(after)}`;
    return statement<PublicationRow, PublicationRow[]>(
      `SELECT ${PUBLICATION_COLUMNS} FROM published.publication ${where}
        ORDER BY sequence ${order} LIMIT ${parameters.add(page.limit + 1)}`,
      parameters.values,
      (rows) => rows,
    );
  }
}
