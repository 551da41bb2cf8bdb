import { Field, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '#platform';
import type { AftercareMoment, AftercareOutcome } from './aftercare-due.js';
import { AftercareMomentName, AftercareOutcomeEnum } from './aftercare.input.js';

@ObjectType('AftercareMoment', { description: 'A moment after outflow, and what is known of it.' })
export class AftercareMomentModel {
  @Field(() => AftercareMomentName)
  moment!: AftercareMomentName;

  @Field(() => DateScalar, { description: 'From this day on it can be recorded.' })
  dueOn!: string;

  @Field(() => AftercareOutcomeEnum, { nullable: true, description: 'Null while nobody recorded anything.' })
  outcome!: AftercareOutcome | null;

  @Field(() => DateScalar, { nullable: true })
  knownOn!: string | null;

  @Field(() => String, { nullable: true, description: 'How it is known. Null for officers and referrers.' })
  knownBy!: string | null;
}

/** @param isClientView the reader is an officer or a referrer: they see how it goes, and not how that is known */
export function aftercareMomentOf(
  { months, dueOn, fact }: AftercareMoment,
  isClientView: boolean,
): AftercareMomentModel {
  return {
    moment: months,
    dueOn,
    outcome: fact?.outcome ?? null,
    knownOn: fact?.knownOn ?? null,
    knownBy: isClientView ? null : (fact?.knownBy ?? null),
  };
}
