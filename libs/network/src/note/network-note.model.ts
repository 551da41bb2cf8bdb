import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { connectionOf, DateScalar, globalId, Payload } from '#platform';
import type { NetworkNoteRow } from './network-note.repository.js';

@ObjectType({
  description:
    'What a board did, in its own words, beside a published figure of its own. Seen by boards, coordinators and network staff.',
})
export class NetworkNote {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'The name under which the figure stands.' })
  label!: string;

  @Field({ description: 'The release in which it was read: `2026Q3`. Later releases list the same figure.' })
  quarter!: string;

  @Field({ description: 'Of `publishedFigure`: `outflow-12/<block>`.' })
  key!: string;

  @Field({ description: '1–1,000 characters.' })
  words!: string;

  @Field(() => DateScalar)
  writtenOn!: string;

  @Field({ description: "Whether it is the reader's own cooperative that wrote it." })
  isOwn!: boolean;
}

export const NetworkNoteConnection = connectionOf('NetworkNote', NetworkNote);

@InputType()
export class WriteNetworkNoteInput {
  @Field({ description: '`2026Q3`' })
  quarter!: string;

  @Field({ description: "Of a figure that stands under the cooperative's own name." })
  key!: string;

  @Field({
    description: 'What the board did: 1–1,000 characters, about no person. It replaces what stood there.',
  })
  words!: string;
}

@InputType()
export class WithdrawNetworkNoteInput {
  @Field(() => ID)
  networkNoteId!: string;
}

@ObjectType()
export class WriteNetworkNotePayload extends Payload {
  @Field(() => NetworkNote, { nullable: true })
  networkNote?: NetworkNote | null;
}

@ObjectType()
export class WithdrawNetworkNotePayload extends Payload {
  @Field(() => Boolean, { nullable: true })
  isWithdrawn?: boolean | null;
}

export function noteModelOf(row: NetworkNoteRow): NetworkNote {
  return { ...row, id: globalId('NetworkNote', row.id) };
}
