import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { CivilDate } from '#kernel';
import { connectionOf, DateScalar, globalId, Payload } from '#platform';
import type { MeetingRow } from './group-meeting.repository.js';

@ObjectType({ description: 'Somebody who was at a group meeting.' })
export class GroupAttendee {
  @Field(() => ID, { description: 'The member.' })
  id!: string;

  @Field()
  name!: string;
}

@ObjectType({
  description: 'Members meet as a group. Members see what is planned and where they were; staff see all.',
})
export class GroupMeeting {
  @Field(() => ID)
  id!: string;

  @Field(() => DateScalar)
  meetsOn!: string;

  @Field(() => String, { nullable: true, description: 'Time in Europe/Amsterdam, such as `10:30`.' })
  meetsAt!: string | null;

  @Field()
  subject!: string;

  @Field({ description: 'Empty where none was said.' })
  place!: string;

  @Field(() => DateScalar, { nullable: true })
  cancelledOn!: string | null;

  @Field(() => [GroupAttendee], {
    description:
      'Who was there, of those whom the caller reaches: all for a coordinator, their own members for a coach, oneself for a member.',
  })
  attendees!: GroupAttendee[];
}

@ObjectType()
export class GroupMeetingConnection extends connectionOf('GroupMeeting', GroupMeeting) {}

@InputType()
export class PlanGroupMeetingInput {
  @Field(() => DateScalar, { description: 'It may lie in the past, to record who was there.' })
  meetsOn!: CivilDate;

  @Field(() => String, { nullable: true, description: 'Time in Europe/Amsterdam, such as `10:30`.' })
  meetsAt?: string | null;

  @Field({ description: 'At most 200 characters; members read it.' })
  subject!: string;

  @Field(() => String, { nullable: true, description: 'At most 200 characters; members read it.' })
  place?: string | null;
}

@InputType()
export class RecordGroupAttendanceInput {
  @Field(() => ID)
  groupMeetingId!: string;

  @Field(() => [ID], {
    description:
      'Everybody who was there, of those whom the caller reaches; at most 200. Who is left out was not.',
  })
  memberIds!: string[];
}

@InputType()
export class CancelGroupMeetingInput {
  @Field(() => ID)
  groupMeetingId!: string;
}

@ObjectType({ isAbstract: true })
abstract class MeetingPayload extends Payload {
  @Field(() => GroupMeeting, { nullable: true })
  groupMeeting?: GroupMeeting | null;
}

@ObjectType()
export class PlanGroupMeetingPayload extends MeetingPayload {}

@ObjectType()
export class RecordGroupAttendancePayload extends MeetingPayload {}

@ObjectType()
export class CancelGroupMeetingPayload extends MeetingPayload {}

export function meetingOf({ id, attendees, ...meeting }: MeetingRow): GroupMeeting {
  return {
    ...meeting,
    id: globalId('GroupMeeting', id),
    attendees: attendees.map((one) => ({ id: globalId('Member', one.id), name: one.name })),
  };
}
