import { Injectable } from '@nestjs/common';
import { Progresses } from '#coaching';
import { Members } from '#membership';
import { type Locale, text } from '#platform';
import type { Cover } from '../definition/cover.js';
import { fileDay } from '../definition/file-day.js';
import type { AskedReport, PrintedReport, ReportDefinition } from '../definition/report-definition.js';
import { nameCode } from '../definition/report-definitions.js';
import { printedSections } from '../section/report-section.js';
import { type FrozenProgress, progressSections } from './member-progress.js';

/** How a member developed, for the municipality, as far as the agreement with it allows; the member sees it too. */
@Injectable()
export class MemberProgressReport implements ReportDefinition<FrozenProgress> {
  readonly kind = 'MEMBER_PROGRESS';
  readonly version = 1;
  readonly request = 'progress.request';
  readonly read = 'progress.read';
  readonly about = 'MEMBER';
  readonly period = 'FREE';
  readonly formats = ['PDF'] as const;
  readonly basis = 'PROGRESS_BASIS';
  readonly leftOut = [
    'LEFT_OUT_COACHING',
    'LEFT_OUT_CITIZEN_NUMBER',
    'LEFT_OUT_BANK_ACCOUNTS',
    'LEFT_OUT_OTHER_MEMBERS',
  ];

  constructor(
    private readonly members: Members,
    private readonly progresses: Progresses,
  ) {}

  /** @throws DomainError `FORBIDDEN`, `NOT_FOUND` */
  freeze({ subjectId, period }: AskedReport): Promise<FrozenProgress> {
    return this.members.openFile(this.request, subjectId, 'report.member-progress', async (unit) => {
      const { name, number } = await this.members.identityOf(subjectId);
      const progress = await this.progresses.of(unit, subjectId, period!.from, period!.until);
      return { ...progress, member: { name, memberNumber: String(number) } };
    });
  }

  document(frozen: FrozenProgress, cover: Cover, locale: Locale): PrintedReport {
    const { name, memberNumber: number } = frozen.member;
    return printedSections(
      progressSections(frozen, cover.period!, locale),
      cover,
      { title: text(nameCode(this.kind), locale), subtitle: text('PROGRESS_OF', locale, { name, number }) },
      locale,
    );
  }

  fileName({ member }: FrozenProgress, { period }: Cover, locale: Locale): string {
    return text('PROGRESS_FILE_NAME', locale, {
      number: member.memberNumber,
      from: fileDay(period!.from),
      until: fileDay(period!.until),
    });
  }
}
