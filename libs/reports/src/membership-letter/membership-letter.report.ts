import { Injectable } from '@nestjs/common';
import { type CivilDate, DomainError } from '#kernel';
import { Agreements, Members } from '#membership';
import { Clock, type Locale, text } from '#platform';
import type { Cover } from '../definition/cover.js';
import { fileDay } from '../definition/file-day.js';
import type { AskedReport, PrintedReport, ReportDefinition } from '../definition/report-definition.js';
import { type FrozenMembership, membershipLetter } from './membership-letter.js';

/** What was decided and agreed about somebody's membership, as a letter to them. */
@Injectable()
export class MembershipLetterReport implements ReportDefinition<FrozenMembership> {
  readonly kind = 'MEMBERSHIP_LETTER';
  readonly version = 1;
  readonly request = 'membership-letter.request';
  readonly read = 'membership-letter.read';
  readonly about = 'MEMBER';
  readonly period = 'NONE';
  readonly formats = ['PDF'] as const;
  readonly basis = 'MEMBERSHIP_BASIS';
  readonly leftOut = [];

  constructor(
    private readonly members: Members,
    private readonly agreements: Agreements,
    private readonly clock: Clock,
  ) {}

  /** In the person's own language. @throws DomainError `TRIAL_NOT_DECIDED`, `MEMBER_NOT_ADMITTED`, `MEMBER_NO_LONGER` */
  async prepare(memberId: string): Promise<Locale> {
    const { language } = await this.members.identityOf(memberId);
    await this.admissionOf(memberId, this.clock.today());
    return language;
  }

  /** @throws DomainError `FORBIDDEN`, `NOT_FOUND`, `TRIAL_NOT_DECIDED`, `MEMBER_NOT_ADMITTED`, `MEMBER_NO_LONGER` */
  freeze({ subjectId, asOf }: AskedReport): Promise<FrozenMembership> {
    return this.members.openFile(this.request, subjectId, 'report.membership-letter', async (unit) => {
      const { name, number } = await this.members.identityOf(subjectId);
      const admission = await this.admissionOf(subjectId, asOf);
      const agreement = await this.agreements.inForceOn(unit, subjectId, asOf);
      return {
        member: { name, memberNumber: String(number) },
        admission,
        agreement: agreement && {
          signedOn: agreement.signedOn,
          startsOn: agreement.startsOn,
          endsOn: agreement.endsOn,
        },
      };
    });
  }

  document(frozen: FrozenMembership, cover: Cover, locale: Locale): PrintedReport {
    return membershipLetter(frozen, cover, locale);
  }

  fileName({ member }: FrozenMembership, { asOf }: Cover, locale: Locale): string {
    return text('MEMBERSHIP_FILE_NAME', locale, { number: member.memberNumber, date: fileDay(asOf) });
  }

  /** Of somebody who is a member on that day: who has left is told nothing of what held before. */
  private async admissionOf(memberId: string, day: CivilDate): Promise<FrozenMembership['admission']> {
    const { outcome, decidedOn, untilOn } = await this.members.decisionOf(memberId);
    if (outcome !== 'ADMITTED') throw new DomainError('MEMBER_NOT_ADMITTED', { path: ['memberId'] });
    if ((await this.members.phaseOn(memberId, day)) !== 'ACTIVE')
      throw new DomainError('MEMBER_NO_LONGER', { path: ['memberId'] });
    return { decidedOn, untilOn };
  }
}
