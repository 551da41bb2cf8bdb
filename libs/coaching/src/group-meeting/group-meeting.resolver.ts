import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { localId, PageArgs, pageOf } from '#platform';
import {
  CancelGroupMeetingInput,
  CancelGroupMeetingPayload,
  GroupMeetingConnection,
  meetingOf,
  PlanGroupMeetingInput,
  PlanGroupMeetingPayload,
  RecordGroupAttendanceInput,
  RecordGroupAttendancePayload,
} from './group-meeting.model.js';
import { GroupMeetings } from './group-meeting.service.js';

@Resolver()
export class GroupMeetingResolver {
  constructor(private readonly service: GroupMeetings) {}

  @Allow('meeting.plan')
  @Mutation(() => PlanGroupMeetingPayload, {
    description: 'Plans a group meeting, or records one that was. Coordinators and coaches.',
  })
  async planGroupMeeting(@Args('input') input: PlanGroupMeetingInput): Promise<PlanGroupMeetingPayload> {
    return { groupMeeting: meetingOf(await this.service.plan(input)), userErrors: [] };
  }

  @Allow('meeting.attend')
  @Mutation(() => RecordGroupAttendancePayload, {
    description: 'Says who was at a group meeting. Coordinators of everybody, a coach of their own members.',
  })
  async recordGroupAttendance(
    @Args('input') input: RecordGroupAttendanceInput,
  ): Promise<RecordGroupAttendancePayload> {
    const memberIds = input.memberIds.map((id) => localId('Member', id));
    const meeting = await this.service.attend(localId('GroupMeeting', input.groupMeetingId), memberIds);
    return { groupMeeting: meetingOf(meeting), userErrors: [] };
  }

  @Allow('meeting.plan')
  @Mutation(() => CancelGroupMeetingPayload, {
    description: 'Cancels a group meeting at which nobody was. Coordinators and coaches.',
  })
  async cancelGroupMeeting(
    @Args('input') input: CancelGroupMeetingInput,
  ): Promise<CancelGroupMeetingPayload> {
    const meeting = await this.service.cancel(localId('GroupMeeting', input.groupMeetingId));
    return { groupMeeting: meetingOf(meeting), userErrors: [] };
  }

  @Allow('meeting.read')
  @Query(() => GroupMeetingConnection, {
    description:
      'Group meetings, the latest first. A member sees what is planned and where they were; a coordinator and a coach see all.',
  })
  async groupMeetings(@Args() args: PageArgs): Promise<GroupMeetingConnection> {
    const { edges, pageInfo } = await this.service.page(pageOf(args, 2));
    return { edges: edges.map(({ cursor, node }) => ({ cursor, node: meetingOf(node) })), pageInfo };
  }
}
