import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { type Locale, type Page, Parameters, type Scope, statement, type Statement } from '#platform';
import type { ReferralSource } from '../referral/referral.input.js';
import type { TrajectoryFacts } from '../trajectory/trajectory-facts.js';
import { trajectorySql } from '../trajectory/trajectory-sql.js';
import type { Advice, DeclineReason } from './referral-answer.input.js';
import { type Followed, type RequestState, statusOf } from './referral-status.js';

/** A request as the coordinator's desk has it. */
export interface ReferralRequestRow {
  readonly id: string;
  readonly state: RequestState;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: Locale;
  readonly source: ReferralSource;
  readonly organisation: { id: string; name: string; kind: string } | null;
  readonly reason: string;
  readonly wish: string;
  readonly sentOn: CivilDate;
  readonly talkOn: CivilDate | null;
  readonly answeredOn: CivilDate | null;
  readonly declineReason: DeclineReason | null;
  readonly declineWords: string;
  readonly advice: Advice | null;
  readonly adviceWords: string;
  readonly memberId: string | null;
  readonly accountId: string | null;
}

/** A request as its sender has it, with what became of it. */
export type SentReferralRow = {
  id: string;
  givenName: string;
  familyName: string;
  sentOn: CivilDate;
} & ReturnType<typeof statusOf>;

/** What an answer writes. */
export interface Answer {
  readonly state: RequestState;
  readonly talkOn?: CivilDate;
  readonly answeredOn?: CivilDate;
  readonly trajectoryId?: string;
  readonly declineReason?: DeclineReason;
  readonly declineWords?: string;
  readonly advice?: Advice | null;
  readonly adviceWords?: string;
}

/** A request that is offered to another cooperative, or was taken over there, is no longer on our desk. */
const STATE = `coalesce((SELECT CASE h.state WHEN 'OFFERED' THEN 'OFFERED' ELSE 'HANDED_OVER' END
  FROM tenant.handover_offer o JOIN registry.handover h ON h.id = o.id AND h.state IN ('OFFERED','ACCEPTED')
  WHERE o.tenant_id = tenant.current_tenant() AND o.referral_request_id = r.id
    AND r.state IN ('RECEIVED','INVITED') LIMIT 1), r.state)`;
const COLUMNS = `r.id, ${STATE} AS state, r.given_name AS "givenName", r.family_name AS "familyName", r.email, r.phone, r.language,
  r.source, r.reason, r.wish, r.sent_on AS "sentOn", r.talk_on AS "talkOn", r.answered_on AS "answeredOn",
  r.decline_reason AS "declineReason", r.decline_words AS "declineWords", r.advice, r.advice_words AS "adviceWords",
  r.account_id AS "accountId",
  (SELECT json_build_object('id', o.id, 'name', o.name, 'kind', o.kind) FROM registry.organisation o
    WHERE o.id = r.organisation_id) AS organisation,
  (SELECT t.member_id FROM tenant.trajectory t WHERE t.tenant_id = r.tenant_id AND t.id = r.trajectory_id) AS "memberId"`;

@Injectable()
export class ReferralRequestRepository {
  get(id: string): Statement<ReferralRequestRow | null> {
    return statement<ReferralRequestRow, ReferralRequestRow | null>(
      `SELECT ${COLUMNS} FROM tenant.referral_request r WHERE r.tenant_id = tenant.current_tenant() AND r.id = $1`,
      [id],
      ([row]) => row ?? null,
    );
  }

  /** Whether these scopes reach a request; whoever else would answer it waits until the unit ends. */
  lock(id: string, scopes: readonly Scope[]): Statement<boolean> {
    const parameters = new Parameters();
    const requestId = parameters.add(id);
    return statement<{ id: string }, boolean>(
      `SELECT r.id FROM tenant.referral_request r
        WHERE r.tenant_id = tenant.current_tenant() AND r.id = ${requestId} AND ${sentWithin(scopes, parameters)} FOR UPDATE`,
      parameters.values,
      (rows) => rows.length === 1,
    );
  }

  stateOf(id: string): Statement<RequestState | null> {
    return statement<{ state: RequestState }, RequestState | null>(
      `SELECT ${STATE} AS state FROM tenant.referral_request r WHERE r.tenant_id = tenant.current_tenant() AND r.id = $1`,
      [id],
      ([row]) => row?.state ?? null,
    );
  }

  /** The desk, newest first. An id says when its row was made, so it is the keyset. */
  page(states: readonly RequestState[] | null, page: Page): Statement<ReferralRequestRow[]> {
    const parameters = new Parameters();
    const chosen = states === null ? '' : `AND ${STATE} = ANY(${parameters.add(states)})`;
    return statement<ReferralRequestRow, ReferralRequestRow[]>(
      `SELECT ${COLUMNS} FROM tenant.referral_request r
        WHERE r.tenant_id = tenant.current_tenant() ${chosen} ${onwards(page, parameters)}`,
      parameters.values,
      (rows) => rows,
    );
  }

  /** What a referrer's desk or an officer sent, newest first, with what became of each. */
  sent(scopes: readonly Scope[], page: Page, today: CivilDate): Statement<SentReferralRow[]> {
    return this.followed(scopes, today, (parameters) => onwards(page, parameters));
  }

  one(id: string, scopes: readonly Scope[], today: CivilDate): Statement<SentReferralRow[]> {
    return this.followed(scopes, today, (parameters) => `AND r.id = ${parameters.add(id)}`);
  }

  answer(id: string, answer: Answer): Statement<void> {
    return statement(
      `UPDATE tenant.referral_request SET state = $2, talk_on = coalesce($3, talk_on), answered_on = $4, trajectory_id = $5,
              decline_reason = $6, decline_words = $7, advice = $8, advice_words = $9
        WHERE tenant_id = tenant.current_tenant() AND id = $1`,
      [
        id,
        answer.state,
        answer.talkOn ?? null,
        answer.answeredOn ?? null,
        answer.trajectoryId ?? null,
        answer.declineReason ?? null,
        answer.declineWords ?? '',
        answer.advice ?? null,
        answer.adviceWords ?? '',
      ],
      () => undefined,
    );
  }

  private followed(
    scopes: readonly Scope[],
    today: CivilDate,
    which: (parameters: Parameters) => string,
  ): Statement<SentReferralRow[]> {
    const parameters = new Parameters();
    return statement<Followed & Omit<SentReferralRow, 'status' | 'because'>, SentReferralRow[]>(
      `SELECT r.id, r.given_name AS "givenName", r.family_name AS "familyName", r.sent_on AS "sentOn", ${STATE} AS state,
              r.decline_reason AS "declineReason", ${FACTS} AS facts
         FROM tenant.referral_request r
         LEFT JOIN LATERAL ${trajectorySql('r.trajectory_id')} f ON true
        WHERE r.tenant_id = tenant.current_tenant() AND ${sentWithin(scopes, parameters)} ${which(parameters)}`,
      parameters.values,
      (rows) =>
        rows.map(({ id, givenName, familyName, sentOn, ...followed }) => ({
          id,
          givenName,
          familyName,
          sentOn,
          ...statusOf(followed, today),
        })),
    );
  }
}

const FACTS: string = (() => {
  const columns: Record<keyof TrajectoryFacts, string> = {
    referredOn: 'referred_on',
    plannedOn: 'planned_on',
    trialStartsOn: 'trial_starts_on',
    trialEndsOn: 'trial_ends_on',
    interruptions: 'interruptions',
    decidedOn: 'decided_on',
    outcome: 'outcome',
    endedOn: 'ended_on',
    exitKind: 'exit_kind',
  };
  const pairs = Object.entries(columns).map(([name, column]) => `'${name}', f.${column}`);
  return `CASE WHEN f.id IS NOT NULL THEN json_build_object(${pairs.join(', ')}) END`;
})();

/** Who sent it: the desk of a referrer together, an officer alone; a coordinator reaches all. */
function sentWithin(scopes: readonly Scope[], parameters: Parameters): string {
  const conditions = scopes.map((scope) => {
    if (scope.kind === 'COOPERATIVE') return 'true';
    if (scope.kind !== 'CLIENTS') return 'false';
    const isTheirs = `r.organisation_id = ${parameters.add(scope.organisationId)}`;
    return scope.accountId ? `(${isTheirs} AND r.account_id = ${parameters.add(scope.accountId)})` : isTheirs;
  });
  return conditions.length > 0 ? `(${conditions.join(' OR ')})` : 'false';
}

function onwards(page: Page, parameters: Parameters): string {
  const after = page.from
    ? `AND r.id ${page.isBackward ? '>' : '<'} ${parameters.add(page.from[0])}::uuid`
    : '';
  return `${after} ORDER BY r.id ${page.isBackward ? 'ASC' : 'DESC'} LIMIT ${parameters.add(page.limit + 1)}`;
}
