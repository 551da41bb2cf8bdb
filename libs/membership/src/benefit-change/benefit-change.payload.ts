import { ObjectType } from '@nestjs/graphql';
import { MemberPayload } from '../member/member.payload.js';

@ObjectType()
export class RecordBenefitChangePayload extends MemberPayload {}
