import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { Agreements, Members } from '#membership';
import { type Locale, text } from '#platform';
import type { Cover } from '../definition/cover.js';
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
  ) {}

  /** In the person's own language. @throws DomainError `TRIAL_NOT_DECIDED`, `MEMBER_NOT_ADMITTED` */
  async prepare(memberId: string): Promise<Locale> {
    const { language } = await this.members.identityOf(memberId);
    await this.admissionOf(memberId);
    return language;
  }

  /** @throws DomainError `FORBIDDEN`, `NOT_FOUND`, `TRIAL_NOT_DECIDED`, `MEMBER_NOT_ADMITTED` */
  freeze({ subjectId, requestedOn }: AskedReport): Promise<FrozenMembership> {
    return this.members.openFile(this.request, subjectId, 'report.membership-letter', async (unit) => {
      const { name, number } = await this.members.identityOf(subjectId);
      const admission = await this.admissionOf(subjectId);
      const agreement = await this.agreements.inForceOn(unit, subjectId, requestedOn);
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
    return text('MEMBERSHIP_FILE_NAME', locale, { number: member.memberNumber, date: asOf });
  }

  private async admissionOf(memberId: string): Promise<FrozenMembership['admission']> {
    const { outcome, decidedOn, untilOn } = await this.members.decisionOf(memberId);
    if (outcome !== 'ADMITTED') throw new DomainError('MEMBER_NOT_ADMITTED', { path: ['memberId'] });
    return { decidedOn, untilOn };
  }
}
