import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import type { CivilDate } from '#kernel';
import { DateScalar, PageArgs } from '#platform';
import { AgreementInput } from '../agreement/agreement.model.js';
import { Party, SessionChannel, SessionState } from './coaching-session.js';

@InputType()
export class RecordCoachingSessionInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The planned session that was held; without it, one that was not planned.',
  })
  plannedSessionId?: string | null;

  @Field(() => DateScalar, { description: 'Today or earlier.' })
  heldOn!: CivilDate;

  @Field({ description: 'Seen by this coach and the member only; at most 10,000 characters.' })
  note!: string;

  @Field(() => [AgreementInput], { nullable: true, description: 'What was agreed, in order; at most 20.' })
  agreements?: AgreementInput[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Plans the next session on this day: not before this one.',
  })
  nextAppointmentOn?: CivilDate | null;

  @Field(() => String, {
    nullable: true,
    description: 'Time of the next session in Europe/Amsterdam, such as `10:30`.',
  })
  nextAppointmentAt?: string | null;
}

@InputType()
class AppointmentInput {
  @Field(() => DateScalar, { description: 'Today or later.' })
  plannedOn!: CivilDate;

  @Field(() => String, {
    nullable: true,
    description: 'Time in Europe/Amsterdam, such as `10:30`; none while only the day is agreed.',
  })
  plannedAt?: string | null;

  @Field(() => Int, { defaultValue: 60, description: 'How long, 5–480 minutes.' })
  minutes!: number;

  @Field(() => SessionChannel, { defaultValue: SessionChannel.IN_PERSON })
  channel!: SessionChannel;

  @Field(() => String, {
    nullable: true,
    description: 'Where, or on which number; at most 200 characters. Seen by the member and the coach.',
  })
  place?: string | null;
}

@InputType()
export class PlanCoachingSessionInput extends AppointmentInput {
  @Field(() => ID)
  memberId!: string;
}

@InputType()
export class MoveCoachingSessionInput extends AppointmentInput {
  @Field(() => ID)
  sessionId!: string;
}

@InputType()
export class MissCoachingSessionInput {
  @Field(() => ID)
  sessionId!: string;

  @Field(() => Party, { description: 'Who did not come.' })
  missedBy!: Party;
}

@InputType()
export class CancelCoachingSessionInput {
  @Field(() => ID)
  sessionId!: string;
}

@ArgsType()
export class CoachingSessionsArgs extends PageArgs {
  @Field(() => ID)
  memberId!: string;

  @Field(() => [SessionState], {
    nullable: true,
    description: 'Only those in one of these states; all without it.',
  })
  states?: SessionState[] | null;
}
