import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Organisation } from '#identity';
import { connectionOf, DateScalar, globalId, type Locale, LocaleEnum, Payload } from '#platform';
import { MemberPayload } from '../member/member.payload.js';
import { ReferralSource } from '../referral/referral.input.js';
import { organisationOf } from '../trajectory/trajectory.model.js';
import { Advice, DeclineReason } from './referral-answer.input.js';
import type { ReferralRequestRow, SentReferralRow } from './referral-request.repository.js';
import { RequestStateEnum } from './referral-request.input.js';
import { type EndReason, REFERRAL_STATUSES, type ReferralStatus } from './referral-status.js';

const ReferralStatusEnum = Object.fromEntries(REFERRAL_STATUSES.map((status) => [status, status])) as Record<
  string,
  string
>;
registerEnumType(ReferralStatusEnum, {
  name: 'ReferralStatus',
  description: 'What became of a referral, as its sender sees it.',
  valuesMap: {
    INVITED: { description: 'For a first talk.' },
    OFFERED_ELSEWHERE: { description: 'To another cooperative, which has not answered yet.' },
    HANDED_OVER: { description: 'Went to another cooperative.' },
    ACCEPTED: { description: 'Came in; no business plan yet.' },
    ENDED: { description: 'The membership is over.' },
    STOPPED: { description: 'Did not become a member.' },
  },
});

const EndReasonEnum: Record<EndReason, string> = {
  ...DeclineReason,
  REVOKED: 'REVOKED',
  STOPPED_EARLY: 'STOPPED_EARLY',
  NOT_ADMITTED: 'NOT_ADMITTED',
  OUTFLOW: 'OUTFLOW',
  LEFT: 'LEFT',
  TRANSFERRED: 'TRANSFERRED',
};
registerEnumType(EndReasonEnum, {
  name: 'ReferralEndReason',
  description: 'Why a referral stopped or a membership ended: a category, never anybody’s words.',
  valuesMap: {
    REVOKED: { description: 'By the sender, or because the person stepped back.' },
    STOPPED_EARLY: { description: 'Before or in the trial.' },
    OUTFLOW: { description: 'To an own enterprise, paid work or education.' },
    LEFT: { description: 'For another reason.' },
    TRANSFERRED: { description: 'To another cooperative.' },
  },
});

@ObjectType({
  description: 'A referral as its sender sees it: whom they sent, and where that person stands.',
})
export class SentReferral {
  @Field(() => ID)
  id!: string;

  @Field()
  givenName!: string;

  @Field()
  familyName!: string;

  @Field(() => DateScalar)
  sentOn!: string;

  @Field(() => ReferralStatusEnum)
  status!: ReferralStatus;

  @Field(() => EndReasonEnum, { nullable: true, description: 'Only with `ENDED` and `STOPPED`.' })
  because!: EndReason | null;
}

@ObjectType({
  description: 'Somebody who was referred, or who came by themselves, on the desk of the coordinator.',
})
export class ReferralRequest {
  @Field(() => ID)
  id!: string;

  @Field(() => RequestStateEnum)
  state!: string;

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

  @Field(() => ReferralSource)
  source!: ReferralSource;

  @Field(() => Organisation, { nullable: true, description: 'Null for who came by themselves.' })
  organisation!: Organisation | null;

  @Field({ description: 'In the words of the sender; empty where nothing was said.' })
  reason!: string;

  @Field({ description: "The person's own wish; empty where nothing was said." })
  wish!: string;

  @Field(() => DateScalar)
  sentOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the first talk.' })
  talkOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of acceptance, decline or revocation.' })
  answeredOn!: string | null;

  @Field(() => DeclineReason, { nullable: true })
  declineReason!: DeclineReason | null;

  @Field()
  declineWords!: string;

  @Field(() => Advice, { nullable: true })
  advice!: Advice | null;

  @Field()
  adviceWords!: string;

  @Field(() => ID, { nullable: true, description: 'Who this person became; null before acceptance.' })
  memberId!: string | null;
}

export const SentReferralConnection = connectionOf('SentReferral', SentReferral);
export const ReferralRequestConnection = connectionOf('ReferralRequest', ReferralRequest);

@ObjectType()
export class SubmitReferralPayload extends Payload {
  @Field(() => SentReferral, { nullable: true })
  referral?: SentReferral | null;
}

@ObjectType({ isAbstract: true })
abstract class ReferralRequestPayload extends Payload {
  @Field(() => ReferralRequest, { nullable: true, description: 'As it stands after the change.' })
  request?: ReferralRequest | null;
}

@ObjectType()
export class InviteReferralPayload extends ReferralRequestPayload {}

@ObjectType()
export class DeclineReferralPayload extends ReferralRequestPayload {}

@ObjectType()
export class AcceptReferralPayload extends MemberPayload {}

@ObjectType()
export class RevokeReferralPayload extends Payload {
  @Field(() => Boolean, { nullable: true })
  isRevoked?: boolean | null;
}

export function sentReferralOf({
  id,
  givenName,
  familyName,
  sentOn,
  status,
  because,
}: SentReferralRow): SentReferral {
  return { id: globalId('ReferralRequest', id), givenName, familyName, sentOn, status, because };
}

export function referralRequestOf(row: ReferralRequestRow): ReferralRequest {
  return {
    ...row,
    id: globalId('ReferralRequest', row.id),
    organisation: row.organisation && organisationOf(row.organisation),
    memberId: row.memberId && globalId('Member', row.memberId),
  };
}
