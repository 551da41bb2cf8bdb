import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar, LocaleEnum, Payload } from '#platform';
import type { ReportAbout, ReportFormat, ReportKind } from '../definition/report-kind.js';
import { MONTHS_OF, type WholePeriodKind } from '../definition/report-period.js';
import { enumOf, ReportAboutEnum, ReportDefinitionEnum, ReportFormatEnum } from '../report/report.model.js';

export const ReportRhythmEnum = enumOf(Object.keys(MONTHS_OF) as WholePeriodKind[]);
registerEnumType(ReportRhythmEnum, {
  name: 'ReportRhythm',
  description: 'Of which period each report is; it is made when that is over.',
});

@ObjectType({
  description: 'Reports that come by themselves, of each period one. Seen by who may ask for such a report.',
})
export class ReportSchedule {
  @Field(() => ID)
  id!: string;

  @Field(() => ReportDefinitionEnum)
  definition!: ReportKind;

  @Field({ description: "What it is called, in the caller's language." })
  name!: string;

  @Field(() => ReportAboutEnum)
  about!: ReportAbout;

  @Field(() => ID, { description: 'Whom or what the reports are about.' })
  subjectId!: string;

  @Field(() => String, { nullable: true, description: 'Their name; null for a coach who is no longer here.' })
  subjectName!: string | null;

  @Field(() => ReportRhythmEnum)
  every!: WholePeriodKind;

  @Field(() => [ReportFormatEnum])
  formats!: readonly ReportFormat[];

  @Field(() => DateScalar, { description: 'First day of the first period.' })
  startsOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Since when no more are made.' })
  endedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'In whose name they are made; each time it is looked whether they still may. Null for somebody of another organisation than the cooperative.',
  })
  setBy!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of the last period that was dealt with.',
  })
  lastPeriodOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why there is no report of that period, if there is none.',
  })
  lastErrorCode!: string | null;

  @Field(() => String, { nullable: true, description: "The same in the caller's language." })
  lastErrorMessage!: string | null;
}

@InputType()
export class ScheduleReportInput {
  @Field(() => ReportDefinitionEnum)
  definition!: ReportKind;

  @Field(() => ID, { nullable: true, description: 'The member, for a report about one.' })
  memberId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The municipality, for a report about one.' })
  municipalityId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The coach's account, for a report about one; who asks when absent.",
  })
  coachId?: string | null;

  @Field(() => ReportRhythmEnum, { description: 'That of the definition, where it asks for whole periods.' })
  every!: WholePeriodKind;

  @Field(() => LocaleEnum, { nullable: true, description: 'As of `requestReport`.' })
  locale?: 'nl' | 'en' | null;

  @Field(() => [ReportFormatEnum], {
    nullable: true,
    description: 'What to make them as; when absent, a PDF.',
  })
  formats?: ReportFormat[] | null;
}

@InputType()
export class EndReportScheduleInput {
  @Field(() => ID)
  reportScheduleId!: string;
}

@ObjectType()
export class ReportSchedulePayload extends Payload {
  @Field(() => ReportSchedule, { nullable: true })
  reportSchedule?: ReportSchedule | null;
}
