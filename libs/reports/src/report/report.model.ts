import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, DateScalar, LocaleEnum, Payload } from '#platform';
import type { ReportDefinition } from './report.repository.js';

export const ReportDefinitionEnum: { readonly [D in ReportDefinition]: D } = {
  THERMOMETER_STATEMENT: 'THERMOMETER_STATEMENT',
  DECISION_LETTER: 'DECISION_LETTER',
};
registerEnumType(ReportDefinitionEnum, {
  name: 'ReportDefinition',
  description:
    "THERMOMETER_STATEMENT: a member's opening balance, every movement and closing, and what was paid out privately. DECISION_LETTER: what was decided on a trial, why, what it means and what one can do.",
});

export const ReportStateEnum = {
  WAITING: 'WAITING',
  RUNNING: 'RUNNING',
  READY: 'READY',
  FAILED: 'FAILED',
} as const;
export type ReportState = keyof typeof ReportStateEnum;
registerEnumType(ReportStateEnum, { name: 'ReportState' });

@ObjectType('Report', {
  description:
    'A document that was asked for. Seen by coordinator and treasurer, by the member it is about, and by the officer whose client that is; a letter by coordinator and member only.',
})
export class ReportModel {
  @Field(() => ID)
  id!: string;

  @Field(() => ReportDefinitionEnum)
  definition!: ReportDefinition;

  @Field(() => ID, { description: 'The member whom it is about.' })
  memberId!: string;

  @Field(() => ReportStateEnum)
  state!: ReportState;

  @Field(() => Int, { description: 'Percent, 0–100.' })
  progress!: number;

  @Field(() => String, { nullable: true, description: 'Why it was not made; null unless FAILED.' })
  errorCode!: string | null;

  @Field(() => String, { nullable: true, description: "The same in the caller's language." })
  errorMessage!: string | null;

  @Field()
  requestedAt!: Date;

  @Field(() => Date, { nullable: true })
  readyAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Path of the PDF, for the caller alone and for five minutes; ask again for a new one. Null until READY.',
  })
  fileLink!: string | null;
}

export const ReportConnection = connectionOf('Report', ReportModel);

@InputType()
export class RequestReportInput {
  @Field(() => ReportDefinitionEnum, { description: 'One that has a period: `THERMOMETER_STATEMENT`.' })
  definition!: ReportDefinition;

  @Field(() => ID, { description: 'The member whom it is about.' })
  memberId!: string;

  @Field(() => DateScalar, { description: 'First day of the period.' })
  fromOn!: string;

  @Field(() => DateScalar, {
    description: 'Last day, today at the latest and ten years after the first at most.',
  })
  untilOn!: string;

  @Field(() => LocaleEnum, {
    nullable: true,
    description: "The document's language; the caller's own when absent.",
  })
  locale?: 'nl' | 'en' | null;
}

@ObjectType()
export class RequestReportPayload extends Payload {
  @Field(() => ReportModel, { nullable: true })
  report?: ReportModel | null;
}

@InputType()
export class RequestDecisionLetterInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => LocaleEnum, { nullable: true, description: "The person's own language when absent." })
  locale?: 'nl' | 'en' | null;
}

@ObjectType()
export class RequestDecisionLetterPayload extends Payload {
  @Field(() => ReportModel, { nullable: true })
  report?: ReportModel | null;
}
