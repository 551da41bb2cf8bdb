import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar, Payload } from '#platform';
import type { AdmissionRecord } from './admission-rules.js';

export const AdmissionRecordKind: { readonly [K in AdmissionRecord['kind']]: K } = {
  MEMBERS: 'MEMBERS',
  BOARD: 'BOARD',
};
registerEnumType(AdmissionRecordKind, { name: 'AdmissionRecordKind', description: 'Who decided.' });

@ObjectType('AdmissionRecord', {
  description: 'What members or board decided on an admission: a day and an outcome, and no names.',
})
export class AdmissionRecordModel {
  @Field(() => AdmissionRecordKind)
  kind!: AdmissionRecord['kind'];

  @Field(() => DateScalar, { description: 'Day of the vote or the meeting.' })
  decidedOn!: string;

  @Field()
  isAdmitted!: boolean;

  @Field(() => Int, { nullable: true, description: 'Null for a decision of the board.' })
  votesFor!: number | null;

  @Field(() => Int, { nullable: true, description: 'Null for a decision of the board.' })
  votesAgainst!: number | null;

  @Field(() => Int, { nullable: true, description: 'Null for a decision of the board.' })
  abstained!: number | null;
}

/** Not the member's file: a board may record, and does not read files. */
@ObjectType({ isAbstract: true })
abstract class AdmissionPayload extends Payload {
  @Field(() => AdmissionRecordModel, { nullable: true })
  admissionRecord?: AdmissionRecordModel | null;
}

@ObjectType()
export class RecordAdmissionVotePayload extends AdmissionPayload {}

@ObjectType()
export class RecordBoardDecisionPayload extends AdmissionPayload {}
