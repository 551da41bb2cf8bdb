import { ObjectType } from '@nestjs/graphql';
import { MemberPayload } from '../member/member.payload.js';

@ObjectType()
export class SubmitBusinessPlanPayload extends MemberPayload {}

@ObjectType()
export class GivePlanFeedbackPayload extends MemberPayload {}

@ObjectType()
export class DecideBusinessPlanPayload extends MemberPayload {}
