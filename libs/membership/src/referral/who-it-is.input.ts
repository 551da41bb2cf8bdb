import { Field, ID, InputType } from '@nestjs/graphql';
import { localId } from '#platform';

/** What a coordinator says of somebody who looks like a member. */
export interface WhoItIs {
  /** The member that this person is; null for somebody new. */
  readonly memberId: string | null;
  /** Members who look alike and are somebody else. */
  readonly notADuplicateOf: readonly string[];
}

@InputType({ isAbstract: true })
export class WhoItIsInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The member that this person is, for somebody who was here before.',
  })
  memberId?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Members who look alike (`possibleDuplicates`) and are somebody else. While one of them is not named, the answer is `POSSIBLE_DUPLICATE`.',
  })
  notADuplicateOf?: string[] | null;
}

/** @throws DomainError `NOT_FOUND` for an id of another kind */
export function whoItIs({ memberId, notADuplicateOf }: WhoItIsInput): WhoItIs {
  return {
    memberId: memberId ? localId('Member', memberId) : null,
    notADuplicateOf: (notADuplicateOf ?? []).map((id) => localId('Member', id)),
  };
}
