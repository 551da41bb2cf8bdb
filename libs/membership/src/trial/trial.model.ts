import { ObjectType } from '@nestjs/graphql';
import { MemberPayload } from '../member/member.payload.js';

@ObjectType()
export class StartTrialPayload extends MemberPayload {}

@ObjectType()
export class ExtendTrialPayload extends MemberPayload {}

@ObjectType()
export class DecideTrialPayload extends MemberPayload {}

@ObjectType()
export class StopTrialPayload extends MemberPayload {}
