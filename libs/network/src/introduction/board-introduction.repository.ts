import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { type Page, Parameters, statement, type Statement } from '#platform';
import { ORGANISATION, type OrganisationOfTwo } from '../colleague/organisation-of-two.js';
import type { BoardContact, IntroductionState, Theme } from './board-introduction.js';

/** An introduction as one of the two sees it. */
export interface BoardIntroductionRow {
  readonly id: string;
  readonly from: OrganisationOfTwo;
  readonly to: OrganisationOfTwo;
  readonly isOwn: boolean;
  readonly theme: Theme;
  readonly words: string;
  readonly state: IntroductionState;
  readonly askedOn: CivilDate;
  readonly answeredOn: CivilDate | null;
  readonly reason: string | null;
  /** Who asked, and who accepted; null until the answer yes. */
  readonly fromContact: BoardContact | null;
  readonly toContact: BoardContact | null;
}

/** What an answer changes. */
export interface IntroductionAnswer {
  readonly side: 'from' | 'to';
  readonly state: Exclude<IntroductionState, 'OPEN'>;
  readonly answeredOn: CivilDate;
  readonly reason: string | null;
  readonly contacts: { readonly from: BoardContact; readonly to: BoardContact } | null;
}

const COLUMNS = `i.id, ${ORGANISATION('i.from_id')} AS "from", ${ORGANISATION('i.to_id')} AS "to",
  i.from_id = tenant.current_tenant() AS "isOwn", i.theme, i.words, i.state, i.asked_on AS "askedOn",
  i.answered_on AS "answeredOn", i.reason, i.from_contact AS "fromContact", i.to_contact AS "toContact"`;
/** Said beside the policy that says it too. */
const OURS = '(i.from_id = tenant.current_tenant() OR i.to_id = tenant.current_tenant())';

@Injectable()
export class BoardIntroductionRepository {
  get(id: string): Statement<BoardIntroductionRow | null> {
    return statement<BoardIntroductionRow, BoardIntroductionRow | null>(
      `SELECT ${COLUMNS} FROM registry.board_introduction i WHERE i.id = $1 AND ${OURS}`,
      [id],
      ([row]) => row ?? null,
    );
  }

  /** The account that asked, of one that was asked of the current cooperative. */
  askedBy(id: string): Statement<string | null> {
    return statement<{ askedBy: string }, string | null>(
      `SELECT i.asked_by AS "askedBy" FROM registry.board_introduction i
        WHERE i.id = $1 AND i.to_id = tenant.current_tenant()`,
      [id],
      ([row]) => row?.askedBy ?? null,
    );
  }

  /** Newest first. */
  page(page: Page): Statement<BoardIntroductionRow[]> {
    const parameters = new Parameters();
    const beyond = page.from
      ? `AND i.id ${page.isBackward ? '>' : '<'} ${parameters.add(page.from[0])}::uuid`
      : '';
    return statement<BoardIntroductionRow, BoardIntroductionRow[]>(
      `SELECT ${COLUMNS} FROM registry.board_introduction i WHERE ${OURS} ${beyond}
        ORDER BY i.id ${page.isBackward ? 'ASC' : 'DESC'} LIMIT ${parameters.add(page.limit + 1)}`,
      parameters.values,
      (rows) => rows,
    );
  }

  ask(asked: { id: string; toId: string; theme: Theme; words: string; askedOn: CivilDate }): Statement<void> {
    return statement(
      `INSERT INTO registry.board_introduction (id, to_id, theme, words, asked_on) VALUES ($1, $2, $3, $4, $5)`,
      [asked.id, asked.toId, asked.theme, asked.words, asked.askedOn],
      () => undefined,
    );
  }

  /** @returns whether it waited for this side to say so */
  answer(id: string, { side, state, answeredOn, reason, contacts }: IntroductionAnswer): Statement<boolean> {
    return statement<{ id: string }, boolean>(
      `UPDATE registry.board_introduction SET state = $2, answered_on = $3, reason = $4, from_contact = $5, to_contact = $6,
              answered_at = now(), answered_by = tenant.current_actor(), answered_request = tenant.current_request()
        WHERE id = $1 AND state = 'OPEN' AND ${side}_id = tenant.current_tenant() RETURNING id`,
      [
        id,
        state,
        answeredOn,
        reason,
        contacts && JSON.stringify(contacts.from),
        contacts && JSON.stringify(contacts.to),
      ],
      (rows) => rows.length > 0,
    );
  }
}
