import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type Role, RoleEnum } from '#identity';
import type { ReportAbout, ReportFormat, ReportKind } from '../definition/report-kind.js';
import type { PeriodKind } from '../definition/report-period.js';
import { enumOf, ReportAboutEnum, ReportDefinitionEnum, ReportFormatEnum } from '../report/report.model.js';

const PERIOD_KINDS: readonly PeriodKind[] = ['NONE', 'MONTH', 'QUARTER', 'YEAR', 'FREE', 'ENDED_QUARTER'];
const ReportPeriodKindEnum = enumOf(PERIOD_KINDS);
registerEnumType(ReportPeriodKindEnum, {
  name: 'ReportPeriodKind',
  description:
    'NONE: it tells how things stand on the day of asking. MONTH, QUARTER, YEAR: a whole one, or the running one up to some day. FREE: any two days. ENDED_QUARTER: a quarter that is over.',
});

@ObjectType({
  description: "A kind of report that the caller may ask for or read, in the caller's language.",
})
export class ReportDescription {
  @Field(() => ReportDefinitionEnum)
  definition!: ReportKind;

  @Field({ description: 'What it is called.' })
  name!: string;

  @Field({ description: 'What it tells, in plain words.' })
  tells!: string;

  @Field(() => ReportAboutEnum)
  about!: ReportAbout;

  @Field(() => ReportPeriodKindEnum)
  period!: PeriodKind;

  @Field(() => [ReportFormatEnum], { description: 'The first is made when nobody chooses.' })
  formats!: readonly ReportFormat[];

  @Field({ description: 'Whether the caller may ask for one; else there may be some for them to read.' })
  mayRequest!: boolean;

  @Field(() => RoleEnum, {
    nullable: true,
    description: 'In which role the caller asks, as its cover will say; null for who may not ask.',
  })
  role!: Role | null;

  @Field(() => String, {
    nullable: true,
    description: 'On what ground the caller may know it, as its cover will say; null for who may not ask.',
  })
  basis!: string | null;

  @Field(() => [String], {
    description: 'What is left out for privacy, as its cover will say; a few words each.',
  })
  leftOut!: readonly string[];
}

@ObjectType({ description: 'Whom or what the caller may ask a report about.' })
export class ReportSubject {
  @Field(() => ID, { description: 'A member, an organisation, or the account of a coach.' })
  id!: string;

  @Field()
  name!: string;
}
