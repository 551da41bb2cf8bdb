import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Organisation } from '../organisation/organisation.model.js';
import { ROLE_HOMES } from '../permissions.js';

export const RoleEnum = Object.fromEntries(Object.keys(ROLE_HOMES).map((role) => [role, role])) as Record<
  string,
  string
>;
registerEnumType(RoleEnum, { name: 'Role', description: 'A role is held in one organisation.' });

@ObjectType({ description: 'Who signs in. Seen by the account itself; colleagues see the name.' })
export class Account {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field()
  email!: string;

  @Field({ description: '`nl` or `en`' })
  locale!: string;
}

@ObjectType()
export class HeldRole {
  @Field(() => RoleEnum)
  role!: string;

  @Field(() => Organisation)
  organisation!: Organisation;
}

@ObjectType({
  description:
    'A cooperative in which the viewer can act, by a role in it or in an organisation that works with it today: name it in the header `X-Cooperative`.',
})
export class ViewerCooperative {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field(() => [RoleEnum])
  roles!: string[];
}

@ObjectType()
export class ViewerMember {
  @Field(() => ID)
  id!: string;
}

@ObjectType({ description: 'Who asks, and what they may do where.' })
export class Viewer {
  @Field(() => Account)
  account!: Account;

  @Field(() => [HeldRole])
  roles!: HeldRole[];

  @Field(() => [ViewerCooperative])
  cooperatives!: ViewerCooperative[];

  @Field(() => ViewerMember, {
    nullable: true,
    description: 'The viewer as a member of the current cooperative.',
  })
  member!: ViewerMember | null;

  @Field(() => [String], {
    description: 'Permissions in the current cooperative, for showing and hiding; the server decides.',
  })
  permissions!: string[];
}
