import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#kernel';
import { Clock, Db, Outbox, scopesOf, type Unit } from '#platform';
import { type MemberFile, MemberRepository } from '../member/member.repository.js';
import { ReferralRequestEntity } from '../referral-request/referral-request.entity.js';
import { ReferralNews } from '../referral-request/referral-news.js';
import { ReferralRequestRepository } from '../referral-request/referral-request.repository.js';
import { Entrance } from '../referral/entrance.js';
import { ReferralSource } from '../referral/referral.input.js';
import type { WhoItIs } from '../referral/who-it-is.input.js';
import { HANDOVER_ACCEPTED, type HandoverAnswered } from './handover-answered.js';
import { HandoverKind, type HandoverRefusal } from './handover.input.js';
import { type HandedOver, HandoverRepository, type HandoverRow } from './handover.repository.js';
import { PersonTokens } from './person-tokens.service.js';

/** What the cooperative that is offered somebody answers. */
@Injectable()
export class HandoverAnswers {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly handovers: HandoverRepository,
    private readonly requests: ReferralRequestRepository,
    private readonly members: MemberRepository,
    private readonly entrance: Entrance,
    private readonly news: ReferralNews,
    private readonly tokens: PersonTokens,
  ) {}

  /**
   * Takes somebody over. A referral comes to the desk; who is transferred begins a trajectory here, and the one in the
   * other cooperative ends. Coordinators of the cooperative that it was offered to.
   * @returns the handover, and the member where one began
   * @throws DomainError `NOT_FOUND`, `HANDOVER_ALREADY_ANSWERED`, and for a transfer what `Entrance.enter` refuses
   */
  async accept(id: string, who: WhoItIs): Promise<{ handover: HandoverRow; member: MemberFile | null }> {
    const answered = await this.db.write(async (unit) => {
      const offered = await this.received(unit, id);
      const requestId = await this.request(unit, offered.from.id, offered.person!);
      if (offered.kind === HandoverKind.REFERRAL)
        await this.news.received(unit, requestId, ReferralSource.COOPERATIVE);
      const member =
        offered.kind === HandoverKind.TRANSFER ? await this.enter(unit, requestId, offered, who) : null;
      if (!(await unit.run(this.handovers.answer(id, 'to', 'ACCEPTED', this.clock.today()))))
        throw new DomainError('HANDOVER_ALREADY_ANSWERED');
      await this.outbox.add(unit, HANDOVER_ACCEPTED, { handoverId: id } satisfies HandoverAnswered);
      return { handover: (await unit.run(this.handovers.get(id)))!, member };
    });
    this.outbox.nudge();
    return answered;
  }

  /**
   * Refuses somebody, with a reason of a fixed list. Coordinators of the cooperative that it was offered to.
   * @throws DomainError `NOT_FOUND`, `HANDOVER_ALREADY_ANSWERED`
   */
  refuse(id: string, reason: HandoverRefusal): Promise<HandoverRow> {
    return this.db.write(async (unit) => {
      await this.received(unit, id);
      if (!(await unit.run(this.handovers.answer(id, 'to', 'REFUSED', this.clock.today(), reason))))
        throw new DomainError('HANDOVER_ALREADY_ANSWERED');
      return (await unit.run(this.handovers.get(id)))!;
    });
  }

  private async received(unit: Unit, id: string): Promise<HandoverRow> {
    const handover = await unit.run(this.handovers.get(id));
    const isOwn = handover?.requestId || handover?.trajectoryId;
    if (!handover || isOwn) throw new DomainError('NOT_FOUND');
    if (handover.state !== 'OFFERED') throw new DomainError('HANDOVER_ALREADY_ANSWERED');
    return handover;
  }

  private async request(unit: Unit, fromId: string, { words, ...person }: HandedOver): Promise<string> {
    const id = newId();
    await unit.manager.insert(ReferralRequestEntity, {
      id,
      ...person,
      source: ReferralSource.COOPERATIVE,
      organisationId: fromId,
      accountId: null,
      reason: '',
      wish: words,
      sentOn: this.clock.today(),
    });
    return id;
  }

  private async enter(
    unit: Unit,
    requestId: string,
    offered: HandoverRow,
    who: WhoItIs,
  ): Promise<MemberFile> {
    const [scopes, today] = [scopesOf('handover.answer'), this.clock.today()];
    const { words: _, ...person } = offered.person!;
    const arrival = {
      person,
      source: ReferralSource.COOPERATIVE,
      organisationId: offered.from.id,
      officerId: null,
      referredOn: today,
      reason: '',
    };
    const { memberId, trajectoryId } = await this.entrance.enter(unit, arrival, who, scopes);
    await this.tokens.take(unit, offered.id, memberId);
    await unit.run(this.requests.answer(requestId, { state: 'ACCEPTED', answeredOn: today, trajectoryId }));
    return (await unit.run(this.members.file(memberId, scopes, today)))!;
  }
}
