import { Field, ID, InputType, IntersectionType, registerEnumType } from '@nestjs/graphql';
import type { CivilDate } from '#kernel';
import { DateScalar } from '#platform';
import { WhoItIsInput } from '../referral/who-it-is.input.js';

export enum HandoverKind {
  REFERRAL = 'REFERRAL',
  TRANSFER = 'TRANSFER',
}
registerEnumType(HandoverKind, {
  name: 'HandoverKind',
  description: 'REFERRAL: somebody who waits for an answer. TRANSFER: somebody whose trajectory runs.',
});

export enum HandoverState {
  OFFERED = 'OFFERED',
  ACCEPTED = 'ACCEPTED',
  REFUSED = 'REFUSED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(HandoverState, { name: 'HandoverState' });

export enum HandoverRefusal {
  NO_PLACE = 'NO_PLACE',
  OUTSIDE_AREA = 'OUTSIDE_AREA',
  NO_CONTACT = 'NO_CONTACT',
  OTHER = 'OTHER',
}
registerEnumType(HandoverRefusal, { name: 'HandoverRefusal', description: 'Why a handover was refused.' });

export enum HandoverSide {
  RECEIVED = 'RECEIVED',
  OFFERED = 'OFFERED',
}
registerEnumType(HandoverSide, { name: 'HandoverSide' });

@InputType({ isAbstract: true })
class OfferInput {
  @Field(() => ID, { description: 'One of `handoverDestinations`.' })
  cooperativeId!: string;

  @Field(() => DateScalar, { description: 'The day on which the person agreed: today or earlier.' })
  consentedOn!: CivilDate;

  @Field({ description: 'Which text the person agreed to, such as `2026-1`; at most 60 characters.' })
  consentVersion!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the person chooses to say to the other cooperative; at most 2,000 characters.',
  })
  words?: string | null;
}

/** What an offer says beside whom it is about. */
export type Offer = Omit<OfferInput, 'cooperativeId'>;

@InputType()
export class HandOverReferralInput extends OfferInput {
  @Field(() => ID)
  requestId!: string;
}

@InputType()
export class OfferTransferInput extends OfferInput {
  @Field(() => ID)
  memberId!: string;
}

@InputType({ isAbstract: true })
class HandoverInput {
  @Field(() => ID)
  handoverId!: string;
}

@InputType()
export class WithdrawHandoverInput extends HandoverInput {}

@InputType()
export class AcceptHandoverInput extends IntersectionType(HandoverInput, WhoItIsInput) {}

@InputType()
export class RefuseHandoverInput extends HandoverInput {
  @Field(() => HandoverRefusal)
  reason!: HandoverRefusal;
}

@InputType()
export class SwitchHandoverDeskInput {
  @Field()
  isOpen!: boolean;
}

@InputType()
export class HandoverFilter {
  @Field(() => HandoverSide, { nullable: true, description: 'Absent: both.' })
  side?: HandoverSide | null;

  @Field(() => [HandoverState], { nullable: true, description: 'Any of these; absent: all.' })
  states?: HandoverState[] | null;
}
