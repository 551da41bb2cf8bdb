import { ObjectType } from '@nestjs/graphql';
import { MemberPayload } from '../member/member.payload.js';

@ObjectType()
export class StartPausePayload extends MemberPayload {}

@ObjectType()
export class EndPausePayload extends MemberPayload {}
