import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { type Page, Parameters, statement, type Statement } from '#platform';
import { ORGANISATION, type OrganisationOfTwo } from '../colleague/organisation-of-two.js';
import type { OpenedFigure } from './opened-figures.js';

/** An opening as one of the two sees it. */
export interface FigureOpeningRow {
  readonly id: string;
  readonly from: OrganisationOfTwo;
  readonly to: OrganisationOfTwo;
  readonly isOwn: boolean;
  /** Null once it is closed, and to who it was opened to once its last day is over. */
  readonly figures: readonly OpenedFigure[] | null;
  readonly openedOn: CivilDate;
  readonly untilOn: CivilDate;
  readonly closedOn: CivilDate | null;
}

export interface NewOpening {
  readonly id: string;
  readonly toId: string;
  readonly figures: readonly OpenedFigure[];
  readonly openedOn: CivilDate;
  readonly untilOn: CivilDate;
}

const COLUMNS = `f.id, ${ORGANISATION('f.from_id')} AS "from", ${ORGANISATION('f.to_id')} AS "to",
  f.from_id = tenant.current_tenant() AS "isOwn", f.figures, f.opened_on AS "openedOn", f.until_on AS "untilOn",
  f.closed_on AS "closedOn"`;

/** Said beside the policy that says it too; who it was opened to sees it until its last day is over. @param today a parameter */
const SEEN = (today: string) =>
  `(f.from_id = tenant.current_tenant()
    OR (f.to_id = tenant.current_tenant() AND f.closed_on IS NULL AND f.until_on >= ${today}::date))`;

@Injectable()
export class FigureOpeningRepository {
  get(id: string, today: CivilDate): Statement<FigureOpeningRow | null> {
    return statement<FigureOpeningRow, FigureOpeningRow | null>(
      `SELECT ${COLUMNS} FROM registry.figure_opening f WHERE f.id = $1 AND ${SEEN('$2')}`,
      [id, today],
      ([row]) => row ?? null,
    );
  }

  /** Newest first. */
  page(page: Page, today: CivilDate): Statement<FigureOpeningRow[]> {
    const parameters = new Parameters();
    const seen = SEEN(parameters.add(today));
    const beyond = page.from
      ? `AND f.id ${page.isBackward ? '>' : '<'} ${parameters.add(page.from[0])}::uuid`
      : '';
    return statement<FigureOpeningRow, FigureOpeningRow[]>(
      `SELECT ${COLUMNS} FROM registry.figure_opening f WHERE ${seen} ${beyond}
        ORDER BY f.id ${page.isBackward ? 'ASC' : 'DESC'} LIMIT ${parameters.add(page.limit + 1)}`,
      parameters.values,
      (rows) => rows,
    );
  }

  open({ id, toId, figures, openedOn, untilOn }: NewOpening): Statement<void> {
    return statement(
      `INSERT INTO registry.figure_opening (id, to_id, figures, opened_on, until_on) VALUES ($1, $2, $3, $4, $5)`,
      [id, toId, JSON.stringify(figures), openedOn, untilOn],
      () => undefined,
    );
  }

  /** Closes one of the current cooperative's, and wipes what it carries. @returns whether it stood */
  close(id: string, on: CivilDate): Statement<boolean> {
    return statement<{ id: string }, boolean>(
      `UPDATE registry.figure_opening SET ${WIPED('$2')} WHERE id = $1 AND from_id = tenant.current_tenant() AND closed_on IS NULL
       RETURNING id`,
      [id, on],
      (rows) => rows.length > 0,
    );
  }

  /** As `close`, for all of the current cooperative whose last day is over. */
  closeEnded(on: CivilDate): Statement<void> {
    return statement(
      `UPDATE registry.figure_opening SET ${WIPED('$1')}
        WHERE from_id = tenant.current_tenant() AND closed_on IS NULL AND until_on < $1`,
      [on],
      () => undefined,
    );
  }
}

/** @param on a parameter: the day */
const WIPED = (
  on: string,
) => `figures = NULL, closed_on = ${on}, closed_at = now(), closed_by = tenant.current_actor(),
  closed_request = tenant.current_request()`;
