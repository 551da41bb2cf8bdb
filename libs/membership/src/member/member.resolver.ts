import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { localId } from '#platform';
import { trajectoryOf } from '../trajectory/trajectory.model.js';
import { Member, memberOf } from './member.model.js';
import { Members } from './member.service.js';

@Resolver()
export class MemberResolver {
  constructor(private readonly members: Members) {}

  @Allow('member.open')
  @Query(() => Member, {
    description:
      "One person's file. The member sees their own; opened by coordinator, coach or officer it stands in the access log.",
  })
  async member(@Args('id', { type: () => ID }) id: string): Promise<Member> {
    const file = await this.members.file(localId('Member', id));
    return memberOf(file, {
      trajectory: trajectoryOf(file.trajectory, this.members.isClientView('member.open')),
    });
  }
}
