import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { EXPERIENCE_KINDS, LANGUAGE_LEVELS, RECOGNITIONS } from './checked-profile.js';
import type { Diploma, Experience, SpokenLanguage } from './checked-profile.js';

const enumOf = <T extends string>(values: readonly T[]) =>
  Object.fromEntries(values.map((value) => [value, value])) as { readonly [V in T]: V };

export const ExperienceKind = enumOf(EXPERIENCE_KINDS);
registerEnumType(ExperienceKind, { name: 'ExperienceKind', description: 'What somebody did before.' });

export const DiplomaRecognition = enumOf(RECOGNITIONS);
registerEnumType(DiplomaRecognition, {
  name: 'DiplomaRecognition',
  description: 'What a diploma from elsewhere counts as in the Netherlands.',
  valuesMap: {
    NONE: { description: 'Nobody has looked at it yet, or it needs no recognition.' },
    INDICATED: {
      description: 'Somebody said at which Dutch level it lies, such as the IDW (credential evaluation).',
    },
    RECOGNISED: { description: 'Recognised for a profession or a study.' },
  },
});

export const LanguageLevel = enumOf(LANGUAGE_LEVELS);
registerEnumType(LanguageLevel, {
  name: 'LanguageLevel',
  description:
    'How well somebody speaks a language, by their own choice: the levels of the Common European Framework, or the mother tongue.',
});

@InputType()
export class ExperienceInput {
  @Field(() => ExperienceKind)
  kind!: Experience['kind'];

  @Field({ description: "In the member's words; at most 1,000 characters." })
  words!: string;

  @Field(() => Int, { nullable: true, description: 'First year, 1920 to this year.' })
  sinceYear?: number | null;

  @Field(() => Int, { nullable: true, description: 'Last year; absent: not known, or it goes on.' })
  untilYear?: number | null;
}

@InputType()
export class DiplomaInput {
  @Field({ description: 'At most 200 characters.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Where it was got; at most 100 characters.' })
  country?: string | null;

  @Field(() => Int, { nullable: true, description: '1920 to this year.' })
  year?: number | null;

  @Field(() => DiplomaRecognition)
  recognition!: Diploma['recognition'];

  @Field(() => String, {
    nullable: true,
    description: 'Who valued or recognised it, such as IDW: needed unless `NONE`, and only then.',
  })
  recognisedBy?: string | null;
}

@InputType()
export class SpokenLanguageInput {
  @Field({ description: "The language's name; at most 60 characters. Each language once." })
  language!: string;

  @Field(() => LanguageLevel)
  level!: SpokenLanguage['level'];
}

@InputType()
export class RecordTalentProfileInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => Int, {
    description: 'The version that was read before it was changed; 0 when there was none.',
  })
  basedOnVersion!: number;

  @Field(() => [ExperienceInput], { description: 'Earlier enterprises and work; at most 20.' })
  experience!: ExperienceInput[];

  @Field(() => [DiplomaInput], { description: 'At most 20.' })
  diplomas!: DiplomaInput[];

  @Field(() => [SpokenLanguageInput], { description: 'At most 20.' })
  languages!: SpokenLanguageInput[];

  @Field(() => String, {
    nullable: true,
    description: "What the member is good at, in the member's words; at most 2,000 characters.",
  })
  strengths?: string | null;
}
