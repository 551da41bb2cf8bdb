import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, DateScalar, globalId, Payload } from '#platform';
import type { IntroductionRow } from './introduction.repository.js';
import { INTRODUCTION_OUTCOMES, type IntroductionOutcome } from './outcome.js';

export const IntroductionOutcomeEnum = Object.fromEntries(
  INTRODUCTION_OUTCOMES.map((outcome) => [outcome, outcome]),
) as { [O in IntroductionOutcome]: O };
registerEnumType(IntroductionOutcomeEnum, {
  name: 'IntroductionOutcome',
  description:
    "MET: they met. FIRST_CLIENT: the contact became the member's first client. JOB: it led to paid work. NOTHING: nothing came of it.",
});

@ObjectType()
export class RecordedOutcome {
  @Field(() => IntroductionOutcomeEnum)
  outcome!: IntroductionOutcome;

  @Field(() => DateScalar)
  happenedOn!: string;
}

@ObjectType({
  description:
    'A member who was introduced to an entrepreneur in the region. Seen by coordinators, the coach of today and the member.',
})
export class Introduction {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  memberId!: string;

  @Field()
  memberName!: string;

  @Field(() => ID)
  contactId!: string;

  @Field()
  enterprise!: string;

  @Field()
  town!: string;

  @Field(() => String, { nullable: true, description: 'Null for who no longer wants to be in the list.' })
  contactName!: string | null;

  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field(() => String, { nullable: true })
  phone!: string | null;

  @Field(() => DateScalar)
  introducedOn!: string;

  @Field({ description: 'Name of who recorded it.' })
  introducedBy!: string;

  @Field()
  purpose!: string;

  @Field(() => [RecordedOutcome], { description: 'In the order in which they were recorded.' })
  outcomes!: RecordedOutcome[];

  @Field({ description: 'The contact became the first client.' })
  isFirstClient!: boolean;
}

@ObjectType()
export class IntroductionConnection extends connectionOf('Introduction', Introduction) {}

@ObjectType()
export class IntroduceMemberPayload extends Payload {
  @Field(() => Introduction, { nullable: true })
  introduction?: Introduction | null;
}

@ObjectType()
export class RecordIntroductionOutcomePayload extends IntroduceMemberPayload {}

export function introductionOf(row: IntroductionRow): Introduction {
  return {
    ...row,
    id: globalId('Introduction', row.id),
    memberId: globalId('Member', row.memberId),
    contactId: globalId('Contact', row.contactId),
    outcomes: [...row.outcomes],
    isFirstClient: row.outcomes.some(({ outcome }) => outcome === 'FIRST_CLIENT'),
  };
}
