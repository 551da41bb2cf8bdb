import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '#platform';
import { trajectoryOf } from '../trajectory/trajectory.model.js';
import { Member, memberOf } from './member.model.js';
import type { MemberFile } from './member.repository.js';

/** What every change of a member answers: the file as it stands after it. */
@ObjectType({ isAbstract: true })
export abstract class MemberPayload extends Payload {
  @Field(() => Member, {
    nullable: true,
    description: 'As it stands after the change; null when nothing was done.',
  })
  member?: Member | null;
}

export function changed(file: MemberFile): { member: Member; userErrors: [] } {
  return { member: memberOf(file, { trajectory: trajectoryOf(file.trajectory, false) }), userErrors: [] };
}
