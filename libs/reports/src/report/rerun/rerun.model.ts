import { Field, ID, InputType } from '@nestjs/graphql';
import type { ReportFormat } from '../../definition/report-kind.js';
import { ReportFormatEnum } from '../report.model.js';

@InputType()
export class CancelReportInput {
  @Field(() => ID)
  reportId!: string;
}

@InputType()
export class RetryReportInput {
  @Field(() => ID)
  reportId!: string;

  @Field({ description: 'Why another try makes sense. At most 500 characters.' })
  reason!: string;
}

@InputType()
export class RemakeReportInput {
  @Field(() => ID)
  reportId!: string;

  @Field(() => [ReportFormatEnum], {
    nullable: true,
    description: 'What to make it as beside what it was made as before.',
  })
  formats?: ReportFormat[] | null;
}
