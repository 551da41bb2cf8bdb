import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar } from '#platform';
import type { EntryKind } from '../entry.js';
import { EntryKindEnum, Posting } from '../ledger.model.js';
import { type PostingSourceKind, sourceKinds } from './posting-source.js';

const PostingSourceKindEnum = Object.fromEntries(sourceKinds.map(({ kind }) => [kind, kind]));
registerEnumType(PostingSourceKindEnum, {
  name: 'PostingSourceKind',
  description: 'What kind of document an entry comes from.',
});

@ObjectType({ description: 'The document that an entry comes from.' })
export class PostingSource {
  @Field(() => PostingSourceKindEnum)
  kind!: PostingSourceKind;

  @Field(() => ID)
  id!: string;

  @Field({
    description: 'What a person knows it by: the number of an invoice, the purpose of an investment.',
  })
  label!: string;
}

@ObjectType({ description: 'The version of a policy under which a line was made.' })
export class PostingPolicy {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'Which rule, such as `contribution`.' })
  kind!: string;

  @Field(() => DateScalar)
  validFromOn!: string;

  @Field({ description: 'Who decided it, in words.' })
  decidedBy!: string;

  @Field(() => DateScalar)
  decidedOn!: string;
}

@ObjectType({ description: 'The entry that takes another back, or that is taken back.' })
export class EntryCounterpart {
  @Field(() => ID)
  entryId!: string;

  @Field(() => Int)
  sequence!: number;

  @Field(() => DateScalar)
  on!: string;

  @Field({ description: 'Why, or what it was about.' })
  reference!: string;
}

@ObjectType('PostingExplanation', {
  description: 'Where a line comes from. A member sees only lines of the own accounts.',
})
export class PostingExplanationModel {
  @Field(() => ID)
  entryId!: string;

  @Field(() => Int, { description: 'The place of its entry in the chain.' })
  sequence!: number;

  @Field(() => EntryKindEnum)
  kind!: EntryKind;

  @Field(() => DateScalar)
  on!: string;

  @Field({ description: "The document's number, or what the entry was about." })
  reference!: string;

  @Field(() => Posting, { description: 'The line, with its rule as a sentence, its base and its rate.' })
  posting!: Posting;

  @Field(() => PostingSource, {
    nullable: true,
    description: 'Null for an entry without a document of ours.',
  })
  source!: PostingSource | null;

  @Field(() => PostingPolicy, { nullable: true, description: 'Null for a line that no policy made.' })
  policy!: PostingPolicy | null;

  @Field({ description: 'Who booked it; empty for the system itself.' })
  recordedByName!: string;

  @Field({ description: 'When it was booked.' })
  recordedAt!: Date;

  @Field({ description: 'In which request; it stands in the log as well.' })
  requestId!: string;

  @Field(() => EntryCounterpart, { nullable: true, description: 'By which entry it was taken back.' })
  reversedBy!: EntryCounterpart | null;

  @Field(() => EntryCounterpart, { nullable: true, description: 'Which entry it takes back.' })
  reverses!: EntryCounterpart | null;
}
