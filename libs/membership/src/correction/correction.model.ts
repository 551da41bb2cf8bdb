import { ObjectType } from '@nestjs/graphql';
import { MemberPayload } from '../member/member.payload.js';

@ObjectType()
export class CorrectFactPayload extends MemberPayload {}

@ObjectType()
export class WithdrawFactPayload extends MemberPayload {}
