import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { Clock, Db, optionalText, scopesOf, type Unit } from '#platform';
import { HandoverRepository } from '../handover/handover.repository.js';
import { type MemberFile, MemberRepository } from '../member/member.repository.js';
import { Entrance } from '../referral/entrance.js';
import { ReferralSource } from '../referral/referral.input.js';
import { LONGEST_REASON } from '../referral/referral.service.js';
import type { WhoItIs } from '../referral/who-it-is.input.js';
import { refuseEarlierDay } from '../trajectory/day.js';
import type { DeclineReferralInput, InviteReferralInput } from './referral-answer.input.js';
import { requireOpenRequest } from './open-request.js';
import { ReferralNews } from './referral-news.js';
import { type ReferralRequestRow, ReferralRequestRepository } from './referral-request.repository.js';

/** What the cooperative answers to a referral; the answer is given once. */
@Injectable()
export class ReferralAnswers {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly requests: ReferralRequestRepository,
    private readonly members: MemberRepository,
    private readonly entrance: Entrance,
    private readonly handovers: HandoverRepository,
    private readonly news: ReferralNews,
  ) {}

  /**
   * Invites somebody for a first talk; invited again, the day moves. Coordinators.
   * @throws DomainError `NOT_FOUND`, `REFERRAL_ALREADY_ANSWERED`, `REFERRAL_OFFERED_ELSEWHERE`, `DATE_TOO_EARLY`
   */
  invite(id: string, { talkOn }: Omit<InviteReferralInput, 'requestId'>): Promise<ReferralRequestRow> {
    return this.db.write(async (unit) => {
      const request = await this.open(unit, id);
      refuseEarlierDay(talkOn, 'talkOn', request.sentOn);
      await unit.run(this.requests.answer(id, { state: 'INVITED', talkOn }));
      await this.news.answered(unit, request, 'INVITED');
      return (await unit.run(this.requests.get(id)))!;
    });
  }

  /**
   * Takes somebody in: a number and a trajectory for who is new, a new trajectory for who was here before. Coordinators.
   * @throws DomainError `NOT_FOUND`, `REFERRAL_ALREADY_ANSWERED`, `REFERRAL_OFFERED_ELSEWHERE`, and what `Entrance.enter` refuses
   */
  accept(id: string, who: WhoItIs): Promise<MemberFile> {
    const scopes = scopesOf('referral.answer');
    const today = this.clock.today();
    return this.db.write(async (unit) => {
      const request = await this.open(unit, id);
      const { memberId, trajectoryId } = await this.entrance.enter(unit, arrivalOf(request), who, scopes);
      await unit.run(this.requests.answer(id, { state: 'ACCEPTED', answeredOn: today, trajectoryId }));
      await this.news.answered(unit, request, 'ACCEPTED');
      return (await unit.run(this.members.file(memberId, scopes, today)))!;
    });
  }

  /**
   * Declines with a reason of a fixed list, and says what fits better. The sender sees the reason, not the words.
   * Coordinators.
   * @throws DomainError `NOT_FOUND`, `REFERRAL_ALREADY_ANSWERED`, `REFERRAL_OFFERED_ELSEWHERE`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`
   */
  decline(id: string, input: Omit<DeclineReferralInput, 'requestId'>): Promise<ReferralRequestRow> {
    const answer = {
      state: 'DECLINED',
      answeredOn: this.clock.today(),
      declineReason: input.reason,
      declineWords: optionalText(input.words, 'words', LONGEST_REASON),
      advice: input.advice ?? null,
      adviceWords: optionalText(input.adviceWords, 'adviceWords', LONGEST_REASON),
    } as const;
    return this.db.write(async (unit) => {
      const request = await this.open(unit, id);
      await unit.run(this.requests.answer(id, answer));
      await this.news.answered(unit, request, 'DECLINED');
      return (await unit.run(this.requests.get(id)))!;
    });
  }

  /**
   * Takes a referral back: its sender, or a coordinator when the person steps back.
   * @throws DomainError `NOT_FOUND` for one that the caller did not send, `REFERRAL_ALREADY_ANSWERED`
   */
  async revoke(id: string): Promise<void> {
    const scopes = scopesOf('referral.revoke');
    await this.db.write(async (unit) => {
      const today = this.clock.today();
      if (!(await unit.run(this.requests.lock(id, scopes)))) throw new DomainError('NOT_FOUND');
      // who steps back is offered to nobody any more
      await unit.run(this.handovers.withdrawOf(id, today));
      await requireOpenRequest(unit, this.requests, id, scopes);
      await unit.run(this.requests.answer(id, { state: 'REVOKED', answeredOn: today }));
      await this.news.answered(unit, (await unit.run(this.requests.get(id)))!, 'REVOKED');
    });
  }

  /** Locked, so that of two who answer at once the second comes too late. */
  private async open(unit: Unit, id: string): Promise<ReferralRequestRow> {
    await requireOpenRequest(unit, this.requests, id, scopesOf('referral.answer'));
    return (await unit.run(this.requests.get(id)))!;
  }
}

function arrivalOf(request: ReferralRequestRow): Parameters<Entrance['enter']>[1] {
  const { givenName, familyName, email, phone, language, source, sentOn, reason } = request;
  return {
    person: { givenName, familyName, email, phone, language },
    source,
    organisationId: request.organisation?.id ?? null,
    officerId: source === ReferralSource.MUNICIPALITY ? request.accountId : null,
    referredOn: sentOn,
    reason,
  };
}
