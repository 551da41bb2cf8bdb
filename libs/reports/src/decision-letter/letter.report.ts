import { Injectable } from '@nestjs/common';
import { Members } from '#membership';
import { type Locale, text } from '#platform';
import type { Cover } from '../definition/cover.js';
import { fileDay } from '../definition/file-day.js';
import type { AskedReport, PrintedReport, ReportDefinition } from '../definition/report-definition.js';
import { type DecisionLetterSnapshot, decisionLetter } from './decision-letter.js';

export type FrozenLetter = Pick<DecisionLetterSnapshot, 'member' | 'decision'>;

/** What was decided on somebody's trial, as a letter to them. */
@Injectable()
export class DecisionLetterReport implements ReportDefinition<FrozenLetter> {
  readonly kind = 'DECISION_LETTER';
  readonly version = 2;
  // a letter says why, so it is for whom it is about and for coordinators
  readonly request = 'letter.request';
  readonly read = 'letter.read';
  readonly about = 'MEMBER';
  readonly period = 'NONE';
  readonly formats = ['PDF'] as const;
  readonly basis = 'LETTER_BASIS';
  readonly leftOut = [];

  constructor(private readonly members: Members) {}

  /** In the person's own language. @throws DomainError `TRIAL_NOT_DECIDED` */
  async prepare(memberId: string): Promise<Locale> {
    const { language } = await this.members.identityOf(memberId);
    await this.members.decisionOf(memberId);
    return language;
  }

  async freeze({ subjectId }: AskedReport): Promise<FrozenLetter> {
    const { member, decision } = await this.members.openFile(
      this.request,
      subjectId,
      'report.decision-letter',
      async () => ({
        member: await this.members.identityOf(subjectId),
        decision: await this.members.decisionOf(subjectId),
      }),
    );
    return { member: { name: member.name, memberNumber: String(member.number) }, decision };
  }

  document(frozen: FrozenLetter, cover: Cover, locale: Locale): PrintedReport {
    const { cooperative, requestedBy: signedBy, madeAt, isDemo } = cover;
    return decisionLetter({ ...frozen, cooperative, signedBy, madeAt, isDemo }, locale);
  }

  fileName({ member, decision }: FrozenLetter, _cover: Cover, locale: Locale): string {
    return text('LETTER_FILE_NAME', locale, {
      number: member.memberNumber,
      date: fileDay(decision.decidedOn),
    });
  }
}
