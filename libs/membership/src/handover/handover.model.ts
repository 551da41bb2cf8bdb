import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Organisation } from '#identity';
import { connectionOf, DateScalar, globalId, type Locale, LocaleEnum, Payload } from '#platform';
import { MemberPayload } from '../member/member.payload.js';
import { organisationOf } from '../trajectory/trajectory.model.js';
import { HandoverKind, HandoverRefusal, HandoverState } from './handover.input.js';
import type { HandoverRow } from './handover.repository.js';

@ObjectType({ description: 'All that passes from one cooperative to another of a person.' })
export class HandedOverPerson {
  @Field()
  givenName!: string;

  @Field()
  familyName!: string;

  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field(() => String, { nullable: true })
  phone!: string | null;

  @Field(() => LocaleEnum)
  language!: Locale;

  @Field({ description: 'What the person chose to say; may be empty.' })
  words!: string;
}

@ObjectType({
  description:
    'Somebody whom one cooperative offers to another, with their consent. Seen by the coordinators of the two.',
})
export class Handover {
  @Field(() => ID)
  id!: string;

  @Field(() => HandoverKind)
  kind!: HandoverKind;

  @Field(() => HandoverState)
  state!: HandoverState;

  @Field(() => Organisation)
  from!: Organisation;

  @Field(() => Organisation)
  to!: Organisation;

  @Field(() => DateScalar, { description: 'The day on which the person agreed.' })
  consentedOn!: string;

  @Field({ description: 'Which text the person agreed to.' })
  consentVersion!: string;

  @Field(() => DateScalar)
  offeredOn!: string;

  @Field(() => DateScalar, { nullable: true })
  answeredOn!: string | null;

  @Field(() => HandoverRefusal, { nullable: true })
  refusal!: HandoverRefusal | null;

  @Field(() => HandedOverPerson, { nullable: true, description: 'Gone once it was answered.' })
  person!: HandedOverPerson | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The referral that was handed over; only for who offered it.',
  })
  requestId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The member who goes; only for who offered it.' })
  memberId!: string | null;
}

export const HandoverConnection = connectionOf('Handover', Handover);

@ObjectType({ isAbstract: true })
abstract class HandoverPayload extends Payload {
  @Field(() => Handover, { nullable: true, description: 'As it stands after the change.' })
  handover?: Handover | null;
}

@ObjectType()
export class HandOverReferralPayload extends HandoverPayload {}

@ObjectType()
export class OfferTransferPayload extends HandoverPayload {}

@ObjectType()
export class WithdrawHandoverPayload extends HandoverPayload {}

@ObjectType()
export class RefuseHandoverPayload extends HandoverPayload {}

@ObjectType()
export class AcceptHandoverPayload extends MemberPayload {
  @Field(() => Handover, { nullable: true, description: 'As it stands after the change.' })
  handover?: Handover | null;
}

@ObjectType()
export class SwitchHandoverDeskPayload extends Payload {
  @Field(() => Boolean, { nullable: true })
  isOpen?: boolean | null;
}

export function handoverOf(row: HandoverRow): Handover {
  return {
    ...row,
    id: globalId('Handover', row.id),
    from: organisationOf(row.from),
    to: organisationOf(row.to),
    requestId: row.requestId && globalId('ReferralRequest', row.requestId),
    memberId: row.memberId && globalId('Member', row.memberId),
  };
}
