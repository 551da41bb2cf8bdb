import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'One attempt to learn about a person or a cooperative from a release.' })
export class ReleaseCheck {
  @Field({ description: 'Number of the attack: `A1` to `A17`.' })
  attack!: string;

  @Field({ description: "What it tries, as a question in the reader's language." })
  tried!: string;

  @Field({ description: "How far it came and what its bar is, in the reader's language." })
  found!: string;

  @Field({ description: 'Whether the release withstood it.' })
  passed!: boolean;

  @Field({
    description:
      'How far it came, as JSON: whole numbers and decimal text. Nothing in it follows from an outcome or an amount.',
  })
  figure!: string;
}

@ObjectType({ description: 'An attack on the code rather than on a release, tried with the tests.' })
export class CheckedElsewhere {
  @Field({ description: 'Number of the attack: `A4`.' })
  attack!: string;

  @Field({ description: "What it tries, as a question in the reader's language." })
  tried!: string;

  @Field({ description: 'The command that tries it: `npm run test:full`.' })
  where!: string;
}

@ObjectType({
  description:
    'What was tried on a release before it was published. The database publishes no release without one.',
})
export class ReleaseCertificate {
  @Field({ description: '`2026Q3`' })
  quarter!: string;

  @Field(() => Int, { description: '1 unless an earlier attempt at this quarter did not pass.' })
  attempt!: number;

  @Field({ description: 'Whether the release withstood everything.' })
  passed!: boolean;

  @Field({ description: 'Which set of attacks was tried: `attacks/1`.' })
  suite!: string;

  @Field({ description: 'SHA-256 of the release that it is about, hexadecimal.' })
  publicationSha256!: string;

  @Field({ description: 'SHA-256 over `body`, hexadecimal.' })
  sha256!: string;

  @Field()
  certifiedAt!: Date;

  @Field({ description: 'The whole certificate as canonical JSON.' })
  body!: string;

  @Field(() => [ReleaseCheck])
  checks!: ReleaseCheck[];

  @Field(() => [CheckedElsewhere])
  checkedElsewhere!: CheckedElsewhere[];
}
