import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Payload } from '#platform';

export const ParticipationEnum = { NONE: 'NONE', POOLED: 'POOLED', NAMED: 'NAMED' } as const;
registerEnumType(ParticipationEnum, {
  name: 'NetworkParticipationKind',
  description:
    'NONE: no facts leave the cooperative. POOLED: only in lines of several cooperatives. NAMED: with a figure of its own.',
});

export const ProgrammeEnum = { OUTFLOW: 'OUTFLOW', PARTICIPATION: 'PARTICIPATION' } as const;
registerEnumType(ProgrammeEnum, {
  name: 'Programme',
  description:
    'OUTFLOW: members leave for work or an own enterprise. PARTICIPATION: members may stay, and outflow is not compared.',
});

@ObjectType({
  description: 'What the network holds of this cooperative. Seen by its coordinator and board.',
})
export class NetworkParticipation {
  @Field(() => ParticipationEnum)
  participation!: string;

  @Field(() => ProgrammeEnum)
  programme!: string;

  @Field({ description: 'The name in publications.' })
  label!: string;

  @Field({ description: 'When the facts were published last.' })
  publishedAt!: Date;

  @Field(() => Int, {
    description: 'People about whom the network holds a fact: all who ever began a trial.',
  })
  people!: number;
}

@ObjectType()
export class PublishFactsPayload extends Payload {
  @Field(() => NetworkParticipation, {
    nullable: true,
    description:
      'As the network held it before this request; null when nothing was published yet. The facts follow in a job: ask `networkParticipation` again.',
  })
  networkParticipation?: NetworkParticipation | null;
}
