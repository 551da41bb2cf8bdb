import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, PageArgs } from '../graphql/connection.js';
import { Payload } from '../graphql/user-error.model.js';

@ObjectType({ description: 'Something that the viewer should know. Nobody else sees it.' })
export class Notice {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'For machines, such as `coach-assigned`.' })
  kind!: string;

  @Field({ description: "For people, in the viewer's language." })
  text!: string;

  @Field(() => ID, { description: 'What it is about; its prefix says what kind of thing that is.' })
  aboutId!: string;

  @Field()
  writtenAt!: Date;

  @Field()
  isRead!: boolean;
}

export const NoticeConnection = connectionOf('Notice', Notice);
export type NoticeConnection = InstanceType<typeof NoticeConnection>;

@ArgsType()
export class NoticesArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: false, description: 'Only those that are not read yet.' })
  unreadOnly!: boolean;
}

@InputType()
export class MarkNoticesReadInput {
  @Field(() => [ID], { description: 'At most 100.' })
  noticeIds!: string[];
}

@ObjectType()
export class MarkNoticesReadPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'How many are unread now.' })
  unread?: number | null;
}
