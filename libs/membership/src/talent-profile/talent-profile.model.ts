import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { globalId, Payload } from '#platform';
import { EMPTY_PROFILE } from './checked-profile.js';
import type { Diploma, Experience, Profile, SpokenLanguage } from './checked-profile.js';
import { DiplomaRecognition, ExperienceKind, LanguageLevel } from './talent-profile.input.js';
import type { ProfileRow } from './talent-profile.repository.js';

@ObjectType('Experience')
export class ExperienceModel {
  @Field(() => ExperienceKind)
  kind!: Experience['kind'];

  @Field({ description: "In the member's words." })
  words!: string;

  @Field(() => Int, { nullable: true })
  sinceYear!: number | null;

  @Field(() => Int, { nullable: true })
  untilYear!: number | null;
}

@ObjectType('Diploma')
export class DiplomaModel {
  @Field()
  name!: string;

  @Field({ description: 'Empty when not said.' })
  country!: string;

  @Field(() => Int, { nullable: true })
  year!: number | null;

  @Field(() => DiplomaRecognition)
  recognition!: Diploma['recognition'];

  @Field({ description: 'Who valued or recognised it; empty for `NONE`.' })
  recognisedBy!: string;
}

@ObjectType('SpokenLanguage')
export class SpokenLanguageModel {
  @Field()
  language!: string;

  @Field(() => LanguageLevel)
  level!: SpokenLanguage['level'];
}

@ObjectType({
  description:
    "What a member brings, in the member's words. Seen by the member, the coordinators and the member's coach of today.",
})
export class TalentProfile {
  @Field(() => ID)
  memberId!: string;

  @Field(() => Int, { description: 'Counts the times it was changed; 0 while nobody wrote anything.' })
  version!: number;

  @Field(() => [ExperienceModel], { description: 'Earlier enterprises and work.' })
  experience!: readonly ExperienceModel[];

  @Field(() => [DiplomaModel])
  diplomas!: readonly DiplomaModel[];

  @Field(() => [SpokenLanguageModel])
  languages!: readonly SpokenLanguageModel[];

  @Field({ description: 'What the member is good at; empty when not said.' })
  strengths!: string;

  @Field(() => Date, { nullable: true })
  changedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Name of the account that wrote it last.' })
  changedBy!: string | null;
}

@ObjectType()
export class RecordTalentProfilePayload extends Payload {
  @Field(() => TalentProfile, { nullable: true })
  talentProfile?: TalentProfile | null;
}

export function talentProfileOf(memberId: string, row: ProfileRow | null): TalentProfile {
  const profile: Profile = row?.profile ?? EMPTY_PROFILE;
  return {
    ...profile,
    memberId: globalId('Member', memberId),
    version: row?.version ?? 0,
    changedAt: row?.changedAt ?? null,
    changedBy: row?.changedBy ?? null,
  };
}
