import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LIKENESS_GROUNDS, type LikenessGround } from './likeness.js';

export const LikenessGroundEnum = Object.fromEntries(
  LIKENESS_GROUNDS.map((ground) => [ground, ground]),
) as Record<string, string>;
registerEnumType(LikenessGroundEnum, {
  name: 'LikenessGround',
  description: 'Why two persons may be one.',
  valuesMap: {
    SAME_NAME: { description: 'The same but for case, accents, order and small words such as `van der`.' },
    SIMILAR_NAME: { description: 'One letter differs, or two neighbours changed places.' },
  },
});

@ObjectType({ description: 'A member who may be the person that was asked about.' })
export class PossibleDuplicate {
  @Field(() => ID)
  memberId!: string;

  @Field(() => Int)
  number!: number;

  @Field({ description: 'Given and family name.' })
  name!: string;

  @Field(() => [LikenessGroundEnum])
  grounds!: LikenessGround[];
}
