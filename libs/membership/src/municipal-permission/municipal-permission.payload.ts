import { ObjectType } from '@nestjs/graphql';
import { MemberPayload } from '../member/member.payload.js';

@ObjectType()
export class RecordMunicipalDecisionPayload extends MemberPayload {}

@ObjectType()
export class RecordMunicipalRefusalPayload extends MemberPayload {}

@ObjectType()
export class WithdrawMunicipalPermissionPayload extends MemberPayload {}
