import { Field, InputType, Int } from '@nestjs/graphql';
import { GraphQLJSONObject } from 'graphql-scalars';
import type { CivilDate } from '#kernel';
import { DateScalar } from '#platform';

@InputType()
export class LicenceInput {
  @Field({ description: 'To whom the licence was given; at most 200 characters.' })
  holder!: string;

  @Field({ description: "The licence's number as its giver writes it; at most 100 characters." })
  number!: string;

  @Field(() => DateScalar, { description: 'Its last day: today or later.' })
  validUntilOn!: CivilDate;

  @Field({ description: 'Who says so: name and role of who has seen the licence.' })
  statedBy!: string;
}

@InputType()
export class LoadInstrumentInput {
  @Field(() => GraphQLJSONObject, {
    description:
      'What the definition file says: code, version, name, question, domains with items, scale, direction, scoredBy, minimumIntervalDays, scoring, source, licence. Texts as {nl, en}. An error names the exact place.',
  })
  definition!: object;

  @Field(() => LicenceInput)
  licence!: LicenceInput;
}

@InputType()
export class RenewInstrumentLicenceInput {
  @Field({ description: 'Its code.' })
  instrument!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => LicenceInput)
  licence!: LicenceInput;
}
