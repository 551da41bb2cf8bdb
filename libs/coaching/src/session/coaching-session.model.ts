import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Coach } from '#membership';
import { connectionOf, DateScalar, globalId, Payload } from '#platform';
import { Agreement, agreementOf } from '../agreement/agreement.model.js';
import { Party, SessionChannel, SessionState } from './coaching-session.js';
import type { SessionInWords } from './session-file.js';

@ObjectType({
  description: 'A talk of a coach with a member, planned or past. Seen by the member and the coach of today.',
})
export class CoachingSession {
  @Field(() => ID)
  id!: string;

  @Field(() => SessionState)
  state!: SessionState;

  @Field(() => DateScalar, { description: 'When it was held, or else for when it was planned.' })
  day!: string;

  @Field(() => DateScalar, { nullable: true })
  plannedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Time in Europe/Amsterdam, such as `10:30`.' })
  plannedAt!: string | null;

  @Field(() => Int, { description: 'How long it was planned to take.' })
  minutes!: number;

  @Field(() => SessionChannel)
  channel!: SessionChannel;

  @Field(() => String, {
    nullable: true,
    description: 'Where, or on which number. Null where there is none, or where the note is not to be read.',
  })
  place!: string | null;

  @Field(() => DateScalar, { nullable: true })
  heldOn!: string | null;

  @Field(() => Party, { nullable: true, description: 'Who did not come, of one that was missed.' })
  missedBy!: Party | null;

  @Field({
    description:
      'Whether the caller may read note, agreements and place: the member, the coach who wrote them, or a coach to whom the member released earlier notes.',
  })
  isReadable!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'For the coach who wrote it and the member it is about; null for a later coach without a release.',
  })
  note!: string | null;

  @Field(() => [Agreement], {
    description: 'What was agreed, in order; none where the note is not to be read.',
  })
  agreements!: Agreement[];

  @Field(() => Int, { description: 'Counts the changes of the agreements; 0 while nothing was agreed.' })
  agreementsVersion!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When the member confirmed these very agreements; null again after each change of them.',
  })
  agreementsConfirmedOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of the first session with this member that is planned after this one.',
  })
  nextAppointmentOn!: string | null;

  @Field(() => Coach)
  coach!: Coach;
}

@ObjectType()
export class CoachingSessionConnection extends connectionOf('CoachingSession', CoachingSession) {}

@ObjectType({ isAbstract: true })
abstract class SessionPayload extends Payload {
  @Field(() => CoachingSession, { nullable: true })
  coachingSession?: CoachingSession | null;
}

@ObjectType()
export class RecordCoachingSessionPayload extends SessionPayload {}

@ObjectType()
export class PlanCoachingSessionPayload extends SessionPayload {}

@ObjectType()
export class MoveCoachingSessionPayload extends SessionPayload {}

@ObjectType()
export class MissCoachingSessionPayload extends SessionPayload {}

@ObjectType()
export class CancelCoachingSessionPayload extends SessionPayload {}

@ObjectType()
export class SetAgreementsPayload extends SessionPayload {}

@ObjectType()
export class ConfirmAgreementsPayload extends SessionPayload {}

export function sessionOf({
  id,
  coachId,
  coachName,
  agreements,
  ...session
}: SessionInWords): CoachingSession {
  return {
    ...session,
    id: globalId('CoachingSession', id),
    agreements: agreements.map(agreementOf),
    coach: { id: globalId('Account', coachId), name: coachName },
  };
}
