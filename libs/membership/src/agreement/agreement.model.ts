import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { CivilDate } from '#kernel';
import { DateScalar, Payload } from '#platform';
import { Attachment } from '../attachment/attachment.js';
import { isInForce } from './agreement-in-force.js';
import type { AgreementRow } from './agreement.repository.js';

@ObjectType({ description: 'What cooperative and member signed. One is in force at a time.' })
export class MembershipAgreement {
  @Field(() => DateScalar)
  signedOn!: string;

  @Field(() => DateScalar, { description: 'First day.' })
  startsOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day as it was signed; null: without an end.',
  })
  endsOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The last day on which it counts: earlier than `endsOn` when a later agreement took its place; before `startsOn` when it never counted.',
  })
  inForceUntilOn!: string | null;

  @Field({ description: 'Whether it is the one that counts today.' })
  isInForce!: boolean;

  @Field(() => Attachment)
  attachment!: Attachment;
}

@InputType()
export class RecordMembershipAgreementInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => ID, { description: 'An own upload of the signed agreement: PDF, PNG or JPEG.' })
  fileId!: string;

  @Field(() => DateScalar, { description: 'Today or earlier, not before the referral.' })
  signedOn!: CivilDate;

  @Field(() => DateScalar, {
    description:
      'First day, not before the referral; it may lie ahead. From this day on it takes the place of one that began earlier.',
  })
  startsOn!: CivilDate;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; absent: without an end.' })
  endsOn?: CivilDate | null;
}

@ObjectType()
export class RecordMembershipAgreementPayload extends Payload {
  @Field(() => [MembershipAgreement], {
    nullable: true,
    description: 'All of this member, newest first; null when nothing was done.',
  })
  membershipAgreements?: MembershipAgreement[] | null;
}

export function agreementOf({ fileId, ...row }: AgreementRow, today: CivilDate): MembershipAgreement {
  return { ...row, isInForce: isInForce({ fileId, ...row }, today), attachment: { fileId } };
}
