import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType()
export class ReportDifference {
  @Field(() => [String], {
    description:
      'Where, from the outside in: names of parts of the document, and of a list what the element begins with.',
  })
  path!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: "As it was, in the document's language; null: not there.",
  })
  frozen!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "As it is now, in the document's language; null: not there.",
  })
  now!: string | null;
}

@ObjectType({ description: 'A report as it was frozen, beside what it would say now.' })
export class ReportComparison {
  @Field({ description: 'Since then.' })
  frozenAt!: Date;

  @Field({ description: 'Whether it would say the same now.' })
  isSame!: boolean;

  @Field(() => [ReportDifference], { description: 'In the order of the document.' })
  differences!: readonly ReportDifference[];
}
