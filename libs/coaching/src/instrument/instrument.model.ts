import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { currentContext, DateScalar, Payload } from '#platform';
import { inLocale, scorersOf } from './instrument.js';
import { scoreRange } from './scoring.js';
import type { KnownInstrument } from './instrument.service.js';

export const ScorerEnum = { SELF: 'SELF', COACH: 'COACH' } as const;
registerEnumType(ScorerEnum, { name: 'Scorer', description: 'SELF: the member. COACH: the member’s coach.' });

const Direction = { HIGHER_IS_BETTER: 'HIGHER_IS_BETTER', LOWER_IS_BETTER: 'LOWER_IS_BETTER' } as const;
registerEnumType(Direction, { name: 'ScoreDirection' });

@ObjectType()
export class InstrumentItem {
  @Field({ description: 'Names the item in an answer.' })
  key!: string;

  @Field()
  text!: string;
}

@ObjectType()
export class InstrumentDomain {
  @Field()
  key!: string;

  @Field()
  name!: string;

  @Field(() => [InstrumentItem], {
    description: 'What is asked; empty when the licence has ended. Answer all of a domain, or none of it.',
  })
  items!: InstrumentItem[];

  @Field(() => Float, { description: 'The lowest score that is possible.' })
  lowest!: number;

  @Field(() => Float, { description: 'The highest score that is possible.' })
  highest!: number;
}

@ObjectType()
export class ScaleLabel {
  @Field(() => Int)
  value!: number;

  @Field()
  text!: string;
}

@ObjectType()
export class InstrumentScale {
  @Field(() => Int)
  min!: number;

  @Field(() => Int)
  max!: number;

  @Field(() => Int)
  step!: number;

  @Field(() => [ScaleLabel], {
    description: 'Words for some or all values; empty when the licence has ended.',
  })
  labels!: ScaleLabel[];
}

@ObjectType({ description: 'The licence that a cooperative recorded for an instrument that is not free.' })
export class InstrumentLicence {
  @Field()
  holder!: string;

  @Field()
  number!: string;

  @Field(() => DateScalar, { description: 'The last day on which the instrument may be used.' })
  validUntilOn!: string;

  @Field({ description: 'Who says so.' })
  statedBy!: string;
}

@ObjectType({
  description: 'One version of a questionnaire, in the language of the caller. A version never changes.',
})
export class Instrument {
  @Field({ description: 'Such as `PARTICIPATION_LADDER`.' })
  code!: string;

  @Field(() => Int)
  version!: number;

  @Field()
  name!: string;

  @Field({ description: 'What is asked of every item; empty when the licence has ended.' })
  question!: string;

  @Field(() => [InstrumentDomain])
  domains!: InstrumentDomain[];

  @Field(() => InstrumentScale, { description: 'Of the answers.' })
  scale!: InstrumentScale;

  @Field(() => Direction)
  direction!: keyof typeof Direction;

  @Field(() => [ScorerEnum], { description: 'Who may give the answers.' })
  scoredBy!: (keyof typeof ScorerEnum)[];

  @Field(() => Int, { description: 'Days between two measurements by the same kind of scorer.' })
  minimumIntervalDays!: number;

  @Field({ description: 'How it wants to be cited.' })
  source!: string;

  @Field({ description: 'The terms under which its words may be used.' })
  terms!: string;

  @Field(() => InstrumentLicence, { nullable: true, description: 'Null for a free instrument.' })
  licence!: InstrumentLicence | null;

  @Field({ description: 'False after the last day of its licence.' })
  isUsable!: boolean;
}

@ObjectType()
export class LoadInstrumentPayload extends Payload {
  @Field(() => Instrument, { nullable: true })
  instrument?: Instrument | null;
}

@ObjectType()
export class RenewInstrumentLicencePayload extends LoadInstrumentPayload {}

/** In the caller's language. The words of an instrument whose licence has ended are not shown: that would be use. */
export function instrumentOf({ definition, licence }: KnownInstrument, isUsable: boolean): Instrument {
  const { locale } = currentContext();
  const { code, version, scale, direction, minimumIntervalDays, source } = definition;
  return {
    code,
    version,
    name: inLocale(definition.name, locale),
    question: isUsable ? inLocale(definition.question, locale) : '',
    domains: definition.domains.map(({ key, name, items }) => {
      const { min: lowest, max: highest } = scoreRange(definition, items.length);
      const shown = isUsable
        ? items.map((item) => ({ key: item.key, text: inLocale(item.text, locale) }))
        : [];
      return { key, name: inLocale(name, locale), items: shown, lowest, highest };
    }),
    scale: {
      min: scale.min,
      max: scale.max,
      step: scale.step,
      labels: isUsable
        ? scale.labels.map(({ value, text }) => ({ value, text: inLocale(text, locale) }))
        : [],
    },
    direction,
    scoredBy: [...scorersOf(definition)],
    minimumIntervalDays,
    source,
    terms: definition.licence,
    licence: licence && {
      holder: licence.holder,
      number: licence.number,
      validUntilOn: licence.validUntil,
      statedBy: licence.statedBy,
    },
    isUsable,
  };
}
