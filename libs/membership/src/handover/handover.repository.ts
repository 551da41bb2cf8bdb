import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { type Page, Parameters, statement, type Statement } from '#platform';
import type { Person } from '../referral/person.js';
import type { HandoverFilter, HandoverKind, HandoverRefusal, HandoverState } from './handover.input.js';

interface OrganisationRow {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

/** All that crosses. */
export interface HandedOver extends Person {
  /** What the person chose to say; may be empty. */
  readonly words: string;
}

/** A handover as one of the two sees it. */
export interface HandoverRow {
  readonly id: string;
  readonly kind: HandoverKind;
  readonly state: HandoverState;
  readonly from: OrganisationRow;
  readonly to: OrganisationRow;
  readonly consentedOn: CivilDate;
  readonly consentVersion: string;
  readonly offeredOn: CivilDate;
  readonly answeredOn: CivilDate | null;
  readonly refusal: HandoverRefusal | null;
  /** Null once it was answered. */
  readonly person: HandedOver | null;
  /** Of the cooperative that offers, and for it alone. */
  readonly requestId: string | null;
  readonly trajectoryId: string | null;
  readonly memberId: string | null;
}

export interface NewHandover {
  readonly id: string;
  readonly kind: HandoverKind;
  readonly toId: string;
  readonly person: HandedOver;
  readonly consentedOn: CivilDate;
  readonly consentVersion: string;
  readonly offeredOn: CivilDate;
  readonly requestId: string | null;
  readonly trajectoryId: string | null;
  /** Keeps a person one in the network's tables; null for whoever only waits for an answer. Hexadecimal. */
  readonly personToken: string | null;
}

const ORGANISATION = (id: string) =>
  `(SELECT json_build_object('id', o.id, 'name', o.name, 'kind', o.kind) FROM registry.organisation o WHERE o.id = ${id})`;
const COLUMNS = `h.id, h.kind, h.state, ${ORGANISATION('h.from_id')} AS "from", ${ORGANISATION('h.to_id')} AS "to",
  h.consented_on AS "consentedOn", h.consent_version AS "consentVersion", h.offered_on AS "offeredOn",
  h.answered_on AS "answeredOn", h.refusal, h.payload AS person,
  o.referral_request_id AS "requestId", o.trajectory_id AS "trajectoryId", t.member_id AS "memberId"`;
const FROM = `registry.handover h
  LEFT JOIN tenant.handover_offer o ON o.tenant_id = tenant.current_tenant() AND o.id = h.id
  LEFT JOIN tenant.trajectory t ON t.tenant_id = o.tenant_id AND t.id = o.trajectory_id`;
/** Said beside the policy that says it too. */
const OURS = '(h.from_id = tenant.current_tenant() OR h.to_id = tenant.current_tenant())';

@Injectable()
export class HandoverRepository {
  /** Cooperatives that take handovers, by name. */
  destinations(): Statement<OrganisationRow[]> {
    return statement<OrganisationRow, OrganisationRow[]>(
      `SELECT o.id, o.name, o.kind FROM registry.handover_desk d JOIN registry.organisation o ON o.id = d.cooperative_id
        WHERE d.is_open AND d.cooperative_id <> tenant.current_tenant() ORDER BY o.name, o.id`,
      [],
      (rows) => rows,
    );
  }

  /** Whether others may offer people here; a desk that nobody opened is closed. */
  isDeskOpen(): Statement<boolean> {
    return statement<{ isOpen: boolean }, boolean>(
      `SELECT is_open AS "isOpen" FROM registry.handover_desk WHERE cooperative_id = tenant.current_tenant()`,
      [],
      ([row]) => row?.isOpen ?? false,
    );
  }

  switchDesk(isOpen: boolean): Statement<void> {
    return statement(
      `INSERT INTO registry.handover_desk (is_open) VALUES ($1) ON CONFLICT (cooperative_id) DO UPDATE SET is_open = $1,
         changed_at = now(), changed_by = tenant.current_actor(), request_id = tenant.current_request()`,
      [isOpen],
      () => undefined,
    );
  }

  get(id: string): Statement<HandoverRow | null> {
    return statement<HandoverRow, HandoverRow | null>(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE h.id = $1 AND ${OURS}`,
      [id],
      ([row]) => row ?? null,
    );
  }

  page({ side, states }: HandoverFilter, page: Page): Statement<HandoverRow[]> {
    const parameters = new Parameters();
    const conditions = [
      side ? `h.${side === 'RECEIVED' ? 'to' : 'from'}_id = tenant.current_tenant()` : OURS,
      ...(states ? [`h.state = ANY(${parameters.add(states)})`] : []),
      ...(page.from ? [`h.id ${page.isBackward ? '>' : '<'} ${parameters.add(page.from[0])}::uuid`] : []),
    ];
    return statement<HandoverRow, HandoverRow[]>(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE ${conditions.join(' AND ')}
        ORDER BY h.id ${page.isBackward ? 'ASC' : 'DESC'} LIMIT ${parameters.add(page.limit + 1)}`,
      parameters.values,
      (rows) => rows,
    );
  }

  /** Whether somebody of ours is offered to another now. The caller holds the lock of the request or the member. */
  isOffered(of: { requestId: string } | { trajectoryId: string }): Statement<boolean> {
    const [column, id] =
      'requestId' in of ? ['referral_request_id', of.requestId] : ['trajectory_id', of.trajectoryId];
    return statement<{ id: string }, boolean>(
      `SELECT o.id FROM tenant.handover_offer o JOIN registry.handover h ON h.id = o.id AND h.state = 'OFFERED'
        WHERE o.tenant_id = tenant.current_tenant() AND o.${column} = $1`,
      [id],
      (rows) => rows.length > 0,
    );
  }

  offer(handover: NewHandover): Statement<void> {
    return statement(
      `WITH offered AS (
         INSERT INTO registry.handover (id, to_id, kind, payload, consented_on, consent_version, offered_on, person_token)
         VALUES ($1, $2, $3, $4, $5, $6, $7, decode($10, 'hex')) RETURNING id)
       INSERT INTO tenant.handover_offer (id, referral_request_id, trajectory_id) SELECT id, $8, $9 FROM offered`,
      [
        handover.id,
        handover.toId,
        handover.kind,
        JSON.stringify(handover.person),
        handover.consentedOn,
        handover.consentVersion,
        handover.offeredOn,
        handover.requestId,
        handover.trajectoryId,
        handover.personToken,
      ],
      () => undefined,
    );
  }

  /**
   * Answers an offer and wipes what it carried; the first of two answers counts.
   * @param side whose answer it is: the offering cooperative withdraws, the other accepts or refuses
   */
  answer(
    id: string,
    side: 'from' | 'to',
    state: 'ACCEPTED' | 'REFUSED' | 'WITHDRAWN',
    on: CivilDate,
    refusal: HandoverRefusal | null = null,
  ): Statement<boolean> {
    return statement<{ id: string }, boolean>(
      `UPDATE registry.handover h SET state = $2, payload = NULL, person_token = NULL, answered_on = $3, refusal = $4, answered_at = now(),
              answered_by = tenant.current_actor(), answered_request = tenant.current_request()
        WHERE h.id = $1 AND h.${side}_id = tenant.current_tenant() AND h.state = 'OFFERED' RETURNING h.id`,
      [id, state, on, refusal],
      (rows) => rows.length === 1,
    );
  }

  /** Takes back what is offered of a request, if anything is. */
  withdrawOf(requestId: string, on: CivilDate): Statement<void> {
    return statement(
      `UPDATE registry.handover h SET state = 'WITHDRAWN', payload = NULL, person_token = NULL, answered_on = $2, answered_at = now(),
              answered_by = tenant.current_actor(), answered_request = tenant.current_request()
         FROM tenant.handover_offer o
        WHERE o.tenant_id = tenant.current_tenant() AND o.referral_request_id = $1 AND h.id = o.id
          AND h.from_id = tenant.current_tenant() AND h.state = 'OFFERED'`,
      [requestId, on],
      () => undefined,
    );
  }
}
