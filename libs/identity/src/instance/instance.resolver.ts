import { Args, Field, InputType, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { civilDate } from '#kernel';
import { Clock, DateScalar, Payload, Public } from '#platform';
import { Allow } from '../permissions.js';
import { Instance } from './instance.service.js';

@ObjectType('Instance', { description: 'This installation of Opbloei. Seen by everybody.' })
export class InstanceModel {
  @Field({
    description: 'All persons, amounts and outcomes are invented, and the accounts are known to everybody.',
  })
  isDemo!: boolean;

  @Field(() => DateScalar, { description: 'What "today" is for every rule.' })
  businessDate!: string;
}

@InputType()
export class MoveBusinessDateInput {
  @Field(() => DateScalar)
  date!: string;
}

@ObjectType()
export class MoveBusinessDatePayload extends Payload {
  @Field(() => InstanceModel, { nullable: true })
  instance?: InstanceModel | null;
}

@Resolver()
export class InstanceResolver {
  constructor(
    private readonly service: Instance,
    private readonly clock: Clock,
  ) {}

  @Public()
  @Query(() => InstanceModel, { description: 'What kind of installation this is, and its business date.' })
  instance(): InstanceModel {
    return { isDemo: this.service.isDemo, businessDate: this.clock.today() };
  }

  @Allow('demo.move-date')
  @Mutation(() => MoveBusinessDatePayload, {
    description: 'Demo only: moves the business date, to see a month go by.',
  })
  async moveBusinessDate(@Args('input') input: MoveBusinessDateInput): Promise<MoveBusinessDatePayload> {
    await this.service.moveBusinessDate(civilDate(input.date));
    return { instance: this.instance(), userErrors: [] };
  }
}
