import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#kernel';
import {
  Clock,
  type Connection,
  connection,
  Db,
  freeText,
  optionalText,
  type PageArgs,
  pageOf,
  scopesOf,
  type Unit,
} from '#platform';
import { MemberRepository } from '../member/member.repository.js';
import { ReferralRequestRepository } from '../referral-request/referral-request.repository.js';
import { requireOpenRequest } from '../referral-request/open-request.js';
import { LONGEST_REASON } from '../referral/referral.service.js';
import type { Person } from '../referral/person.js';
import { refuseImpossibleDay } from '../trajectory/day.js';
import { requireOpen } from '../trajectory/open-trajectory.js';
import { TrajectoryRepository } from '../trajectory/trajectory.repository.js';
import { type HandoverFilter, HandoverKind, type Offer } from './handover.input.js';
import { HandoverRepository, type HandoverRow, type NewHandover } from './handover.repository.js';
import { PersonTokens } from './person-tokens.service.js';

const LONGEST_VERSION = 60;

/** Somebody who may be better off elsewhere, offered there with their consent. */
@Injectable()
export class HandoverOffers {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly handovers: HandoverRepository,
    private readonly requests: ReferralRequestRepository,
    private readonly members: MemberRepository,
    private readonly trajectories: TrajectoryRepository,
    private readonly tokens: PersonTokens,
  ) {}

  /** What was offered and received, newest first. */
  async page(filter: HandoverFilter, args: PageArgs): Promise<Connection<HandoverRow>> {
    const page = pageOf(args, 1);
    return connection(await this.db.read(this.handovers.page(filter, page)), page, ({ id }) => [id]);
  }

  destinations(): Promise<{ id: string; name: string; kind: string }[]> {
    return this.db.read(this.handovers.destinations());
  }

  isDeskOpen(): Promise<boolean> {
    return this.db.read(this.handovers.isDeskOpen());
  }

  /** Opens or closes the desk at which others may offer people. Coordinators. */
  async switchDesk(isOpen: boolean): Promise<void> {
    await this.db.write(this.handovers.switchDesk(isOpen));
  }

  /**
   * Offers somebody who waits for an answer to another cooperative. Coordinators.
   * @throws DomainError `NOT_FOUND` for a request that is not there and for a cooperative that takes no handovers;
   *   `REFERRAL_ALREADY_ANSWERED`, `DATE_IN_FUTURE`, `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`
   */
  referral(requestId: string, toId: string, offer: Offer): Promise<HandoverRow> {
    const checked = this.checked(offer);
    const scopes = scopesOf('handover.offer');
    return this.db.write(async (unit) => {
      await requireOpenRequest(unit, this.requests, requestId, scopes);
      const request = (await unit.run(this.requests.get(requestId)))!;
      const of = { kind: HandoverKind.REFERRAL, toId, requestId, trajectoryId: null, personToken: null };
      return this.offer(unit, of, request, checked);
    });
  }

  /**
   * Offers somebody whose trajectory runs to another cooperative. It goes on here until the other accepts. Coordinators.
   * @throws DomainError `NOT_FOUND`, `TRAJECTORY_ALREADY_ENDED`, `HANDOVER_ALREADY_OFFERED`, `DATE_IN_FUTURE`,
   *   `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`
   */
  transfer(memberId: string, toId: string, offer: Offer): Promise<HandoverRow> {
    const checked = this.checked(offer);
    const [scopes, today] = [scopesOf('handover.offer'), this.clock.today()];
    return this.db.write(async (unit) => {
      const isThere = await unit.run(this.members.lockInScope(memberId, scopes, today));
      const person = isThere ? await unit.run(this.members.personOf(memberId)) : null;
      const trajectory = isThere ? await unit.run(this.trajectories.latestOf(memberId)) : null;
      if (!person || !trajectory) throw new DomainError('NOT_FOUND');
      requireOpen(trajectory);
      const trajectoryId = trajectory.id;
      if (await unit.run(this.handovers.isOffered({ trajectoryId })))
        throw new DomainError('HANDOVER_ALREADY_OFFERED');
      const token = (await this.tokens.of(unit, [memberId]))(memberId);
      const of = { kind: HandoverKind.TRANSFER, toId, requestId: null, trajectoryId, personToken: token };
      return this.offer(unit, of, person, checked);
    });
  }

  /**
   * Takes an offer back, before it was answered. Coordinators of the cooperative that offers.
   * @throws DomainError `NOT_FOUND` for one that this cooperative did not offer; `HANDOVER_ALREADY_ANSWERED`
   */
  withdraw(id: string): Promise<HandoverRow> {
    return this.db.write(async (unit) => {
      const offered = await unit.run(this.handovers.get(id));
      if (!offered?.requestId && !offered?.trajectoryId) throw new DomainError('NOT_FOUND');
      if (!(await unit.run(this.handovers.answer(id, 'from', 'WITHDRAWN', this.clock.today()))))
        throw new DomainError('HANDOVER_ALREADY_ANSWERED');
      return (await unit.run(this.handovers.get(id)))!;
    });
  }

  private checked(offer: Offer): { words: string; consent: Pick<Offer, 'consentedOn' | 'consentVersion'> } {
    const { consentedOn } = offer;
    refuseImpossibleDay(consentedOn, 'consentedOn', { earliest: null, today: this.clock.today() });
    const consentVersion = freeText(offer.consentVersion, 'consentVersion', LONGEST_VERSION);
    return {
      words: optionalText(offer.words, 'words', LONGEST_REASON),
      consent: { consentedOn, consentVersion },
    };
  }

  /** Name, contact, language, what the person chose to say and their token: nothing else of a file crosses. */
  private async offer(
    unit: Unit,
    of: Pick<NewHandover, 'kind' | 'toId' | 'requestId' | 'trajectoryId' | 'personToken'>,
    { givenName, familyName, email, phone, language }: Person,
    { words, consent }: ReturnType<HandoverOffers['checked']>,
  ): Promise<HandoverRow> {
    const destinations = await unit.run(this.handovers.destinations());
    if (!destinations.some(({ id }) => id === of.toId))
      throw new DomainError('NOT_FOUND', { path: ['cooperativeId'] });
    const id = newId();
    const person = { givenName, familyName, email, phone, language, words };
    await unit.run(this.handovers.offer({ id, ...of, person, ...consent, offeredOn: this.clock.today() }));
    return (await unit.run(this.handovers.get(id)))!;
  }
}
