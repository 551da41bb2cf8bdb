import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { CivilDate } from '#kernel';
import { DateScalar, globalId, Payload } from '#platform';
import { Party } from '../session/coaching-session.js';

/** An agreement as who may read it sees it. */
export interface AgreementInWords {
  readonly id: string;
  readonly words: string;
  readonly doneBy: Party;
  readonly dueOn: CivilDate | null;
  readonly doneOn: CivilDate | null;
  readonly isOverdue: boolean;
}

@ObjectType({ description: 'What somebody promised in a session. Seen by whoever may read its note.' })
export class Agreement {
  @Field(() => ID)
  id!: string;

  @Field()
  words!: string;

  @Field(() => Party, { description: 'Who does it.' })
  doneBy!: Party;

  @Field(() => DateScalar, { nullable: true })
  dueOn!: string | null;

  @Field(() => DateScalar, { nullable: true })
  doneOn!: string | null;

  @Field({ description: 'Not done, and its day has passed.' })
  isOverdue!: boolean;
}

@InputType()
export class AgreementInput {
  @Field({ description: 'At most 500 characters.' })
  words!: string;

  @Field(() => Party, { description: 'Who does it.' })
  doneBy!: Party;

  @Field(() => DateScalar, { nullable: true, description: 'Not before the session.' })
  dueOn?: CivilDate | null;

  @Field(() => ID, { nullable: true, description: 'One that stays; without it, a new one.' })
  agreementId?: string | null;
}

@InputType()
export class SetAgreementsInput {
  @Field(() => ID)
  sessionId!: string;

  @Field(() => [AgreementInput], {
    description: 'All of them, in order, at most 20; one that is left out is gone.',
  })
  agreements!: AgreementInput[];
}

@InputType()
export class CompleteAgreementInput {
  @Field(() => ID)
  agreementId!: string;

  @Field({ description: 'True: done today. False: not done after all.' })
  isDone!: boolean;
}

@InputType()
export class ConfirmAgreementsInput {
  @Field(() => ID)
  sessionId!: string;

  @Field(() => Int, { description: 'The `agreementsVersion` that the member has read.' })
  agreementsVersion!: number;
}

@ObjectType()
export class CompleteAgreementPayload extends Payload {
  @Field(() => Agreement, { nullable: true })
  agreement?: Agreement | null;
}

export function agreementOf(agreement: AgreementInWords): Agreement {
  return { ...agreement, id: globalId('Agreement', agreement.id) };
}
