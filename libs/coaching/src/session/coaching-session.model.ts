import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Coach } from '#membership';
import { connectionOf, DateScalar, globalId, Payload } from '#platform';
import type { SessionWithNote } from './coaching-session.service.js';

@ObjectType({ description: 'A talk of a coach with a member.' })
export class CoachingSession {
  @Field(() => ID)
  id!: string;

  @Field(() => DateScalar)
  heldOn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'For the coach who wrote it and the member it is about; null for a later coach.',
  })
  note!: string | null;

  @Field(() => DateScalar, { nullable: true })
  nextAppointmentOn!: string | null;

  @Field(() => Coach)
  coach!: Coach;
}

@ObjectType()
export class CoachingSessionConnection extends connectionOf('CoachingSession', CoachingSession) {}

@ObjectType()
export class RecordCoachingSessionPayload extends Payload {
  @Field(() => CoachingSession, { nullable: true })
  coachingSession?: CoachingSession | null;
}

export function sessionOf({
  id,
  heldOn,
  note,
  nextAppointmentOn,
  coachId,
  coachName,
}: SessionWithNote): CoachingSession {
  const coach = { id: globalId('Account', coachId), name: coachName };
  return { id: globalId('CoachingSession', id), heldOn, note, nextAppointmentOn, coach };
}
