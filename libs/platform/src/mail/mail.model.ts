import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '../graphql/connection.js';
import { Payload } from '../graphql/user-error.model.js';

export enum MailStateEnum {
  WAITING = 'WAITING',
  SENT = 'SENT',
  FAILED = 'FAILED',
}
registerEnumType(MailStateEnum, {
  name: 'MailState',
  description: 'WAITING: it is being tried. SENT: the mail server took it. FAILED: it was given up.',
});

@ObjectType('UnsentMail', { description: 'A mail of the cooperative that has not been sent, or not yet.' })
export class UnsentMailModel {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'What it was for, such as `invitation`.' })
  kind!: string;

  @Field({ description: 'The address that it is for.' })
  recipient!: string;

  @Field(() => MailStateEnum)
  state!: string;

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts!: number;

  @Field(() => String, { nullable: true, description: 'Why the last attempt failed, for machines.' })
  errorCode!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Why the last attempt failed, in the caller's language.",
  })
  errorText!: string | null;

  @Field()
  writtenAt!: Date;
}

export const UnsentMailConnection = connectionOf('UnsentMail', UnsentMailModel);
export type UnsentMailConnection = InstanceType<typeof UnsentMailConnection>;

@ObjectType('KeptMail', { description: 'A mail that was kept on this machine instead of sent.' })
export class KeptMailModel {
  @Field(() => ID)
  id!: string;

  @Field()
  to!: string;

  @Field()
  subject!: string;

  @Field({ description: 'The whole text, with its link.' })
  text!: string;

  @Field()
  writtenAt!: Date;
}

@InputType()
export class SendMailAgainInput {
  @Field(() => ID)
  mailId!: string;
}

@ObjectType()
export class SendMailAgainPayload extends Payload {
  @Field(() => Boolean, { nullable: true, description: 'True when it waits to be sent again.' })
  isWaiting?: boolean | null;
}
