import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import type { CivilDate } from '#kernel';
import { DateScalar } from '#platform';
import { CORRECTABLE, type CorrectedFact } from '../trajectory/trajectory.repository.js';

export const CorrectedFactEnum = Object.fromEntries(
  Object.keys(CORRECTABLE).map((fact) => [fact, fact]),
) as Record<CorrectedFact, CorrectedFact>;
registerEnumType(CorrectedFactEnum, {
  name: 'CorrectedFact',
  description: 'Which dated fact of a trajectory.',
  valuesMap: {
    REFERRAL: { description: 'The day of the referral.' },
    TRIAL: { description: "The trial's first day; its length stays the policy's of that day." },
    DECISION: { description: 'The day on which the trial was decided or stopped.' },
    EXIT: { description: 'The day of the last exit.' },
  },
});

@InputType()
export class CorrectFactInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => CorrectedFactEnum)
  fact!: CorrectedFact;

  @Field(() => DateScalar, { description: 'The right day. Today or earlier; a trial may also start later.' })
  isOn!: CivilDate;

  @Field({ description: 'Why; it stays with the fact. At most 2,000 characters.' })
  reason!: string;
}

@InputType()
export class WithdrawFactInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => CorrectedFactEnum, { description: '`EXIT`, or a `DECISION` that did not admit.' })
  fact!: CorrectedFact;

  @Field({ description: 'Why; it stays with the fact. At most 2,000 characters.' })
  reason!: string;
}
