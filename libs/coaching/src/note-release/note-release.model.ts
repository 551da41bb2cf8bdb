import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Coach } from '#membership';
import { DateScalar, globalId, Payload } from '#platform';
import type { NoteReleaseRow } from './note-release.repository.js';

@ObjectType({
  description: 'The member lets a coach read what earlier coaches noted, until it is taken back.',
})
export class NoteRelease {
  @Field(() => ID)
  id!: string;

  @Field(() => Coach)
  coach!: Coach;

  @Field(() => DateScalar)
  releasedOn!: string;

  @Field(() => DateScalar, { nullable: true })
  revokedOn!: string | null;
}

@InputType()
export class ReleaseNotesInput {
  @Field(() => ID, { description: 'The caller themselves.' })
  memberId!: string;

  @Field(() => ID, { description: "The member's coach of today." })
  coachId!: string;
}

@InputType()
export class RevokeNoteReleaseInput {
  @Field(() => ID)
  noteReleaseId!: string;
}

@ObjectType()
export class ReleaseNotesPayload extends Payload {
  @Field(() => NoteRelease, { nullable: true })
  noteRelease?: NoteRelease | null;
}

@ObjectType()
export class RevokeNoteReleasePayload extends Payload {
  @Field(() => NoteRelease, { nullable: true })
  noteRelease?: NoteRelease | null;
}

export function noteReleaseOf({
  id,
  coachId,
  coachName,
  releasedOn,
  revokedOn,
}: NoteReleaseRow): NoteRelease {
  return {
    id: globalId('NoteRelease', id),
    coach: { id: globalId('Account', coachId), name: coachName },
    releasedOn,
    revokedOn,
  };
}
