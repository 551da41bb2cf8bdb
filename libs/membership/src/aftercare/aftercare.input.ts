import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import type { CivilDate } from '#kernel';
import { DateScalar } from '#platform';
import type { AftercareOutcome } from './aftercare-due.js';

export enum AftercareMomentName {
  AFTER_6_MONTHS = 6,
  AFTER_12_MONTHS = 12,
  AFTER_24_MONTHS = 24,
}
registerEnumType(AftercareMomentName, {
  name: 'AftercareMomentName',
  description: 'When somebody asks how it goes, counted from the last day of membership.',
});

export const AftercareOutcomeEnum: { readonly [O in AftercareOutcome]: O } = {
  LASTING: 'LASTING',
  RETURNED: 'RETURNED',
  UNKNOWN: 'UNKNOWN',
};
registerEnumType(AftercareOutcomeEnum, {
  name: 'AftercareOutcome',
  description: 'How it goes after outflow.',
  valuesMap: {
    LASTING: { description: 'Still out of benefit by the own work, enterprise or education.' },
    RETURNED: { description: 'On benefit again.' },
    UNKNOWN: { description: 'Somebody asked and could not find out.' },
  },
});

@InputType()
export class RecordAftercareInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => AftercareMomentName)
  moment!: AftercareMomentName;

  @Field(() => AftercareOutcomeEnum)
  outcome!: AftercareOutcome;

  @Field(() => DateScalar, { description: 'Today or earlier, not before the moment is due.' })
  knownOn!: CivilDate;

  @Field({ description: 'How it is known, such as "called"; at most 500 characters.' })
  knownBy!: string;
}
