import { Injectable } from '@nestjs/common';
import { Skills } from '#coaching';
import { Members, TalentProfiles } from '#membership';
import { type Locale, text } from '#platform';
import type { Cover } from '../definition/cover.js';
import { fileDay } from '../definition/file-day.js';
import type { AskedReport, PrintedReport, ReportDefinition } from '../definition/report-definition.js';
import { nameCode } from '../definition/report-definitions.js';
import { printedSections } from '../section/report-section.js';
import { type FrozenSkills, skillsSections } from './skills-overview.js';

/** What a member can do and has learnt, to take along to a customer, an employer or a school. */
@Injectable()
export class SkillsOverviewReport implements ReportDefinition<FrozenSkills> {
  readonly kind = 'SKILLS_OVERVIEW';
  readonly version = 1;
  readonly request = 'skills.report';
  readonly read = 'skills.report';
  readonly about = 'MEMBER';
  readonly period = 'NONE';
  readonly formats = ['PDF'] as const;
  readonly basis = 'SKILLS_BASIS';
  readonly leftOut = ['LEFT_OUT_COACHING', 'LEFT_OUT_EVIDENCE', 'LEFT_OUT_MONEY', 'LEFT_OUT_CITIZEN_NUMBER'];

  constructor(
    private readonly members: Members,
    private readonly profiles: TalentProfiles,
    private readonly skills: Skills,
  ) {}

  /** @throws DomainError `FORBIDDEN`, `NOT_FOUND` */
  freeze({ subjectId }: AskedReport): Promise<FrozenSkills> {
    return this.members.openFile(this.request, subjectId, 'report.skills-overview', async (unit) => {
      const { name, number } = await this.members.identityOf(subjectId);
      return {
        member: { name, memberNumber: String(number) },
        profile: await this.profiles.in(unit, subjectId),
        ...(await this.skills.of(unit, subjectId)),
      };
    });
  }

  document(frozen: FrozenSkills, cover: Cover, locale: Locale): PrintedReport {
    const { name } = frozen.member;
    const title = text(nameCode(this.kind), locale);
    return printedSections(skillsSections(frozen, locale), cover, { title, subtitle: name }, locale);
  }

  fileName({ member }: FrozenSkills, { asOf }: Cover, locale: Locale): string {
    return text('SKILLS_FILE_NAME', locale, { number: member.memberNumber, date: fileDay(asOf) });
  }
}
