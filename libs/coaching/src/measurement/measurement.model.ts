import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, currentContext, DateScalar, globalId, Payload } from '#platform';
import { inLocale, type InstrumentVersion } from '../instrument/instrument.js';
import { ScorerEnum } from '../instrument/instrument.model.js';
import { scoreRange, scoresOf } from '../instrument/scoring.js';
import type { MeasurementInWords } from './measurement.service.js';
import type { DomainTrend } from './trend.js';

@ObjectType()
export class Answer {
  @Field({ description: "The item's key." })
  item!: string;

  @Field(() => Int)
  value!: number;
}

@ObjectType()
export class DomainScore {
  @Field({ description: "The domain's key." })
  domain!: string;

  @Field()
  name!: string;

  @Field(() => Float, { nullable: true, description: 'Null where nothing was answered; that is not 0.' })
  score!: number | null;
}

@ObjectType({
  description:
    "What was measured with one version of a questionnaire. Seen by the member and the member's coach of today.",
})
export class Measurement {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'The code of the questionnaire.' })
  instrument!: string;

  @Field(() => Int)
  version!: number;

  @Field({ description: 'Of the questionnaire.' })
  name!: string;

  @Field(() => ScorerEnum)
  scoredBy!: keyof typeof ScorerEnum;

  @Field(() => DateScalar)
  measuredOn!: string;

  @Field(() => [Answer])
  answers!: Answer[];

  @Field(() => [DomainScore], { description: 'In the order of the questionnaire.' })
  scores!: DomainScore[];

  @Field(() => ID, { nullable: true, description: 'The measurement whose place this one took.' })
  correctsId!: string | null;

  @Field({ description: 'Another one took its place: it no longer counts.' })
  isCorrected!: boolean;
}

@ObjectType()
export class MeasurementConnection extends connectionOf('Measurement', Measurement) {}

@ObjectType()
export class RecordMeasurementPayload extends Payload {
  @Field(() => Measurement, { nullable: true })
  measurement?: Measurement | null;
}

@ObjectType()
export class CorrectMeasurementPayload extends RecordMeasurementPayload {}

@ObjectType()
export class TrendPoint {
  @Field(() => ID)
  measurementId!: string;

  @Field(() => DateScalar)
  measuredOn!: string;

  @Field(() => ScorerEnum)
  scoredBy!: keyof typeof ScorerEnum;

  @Field(() => Float)
  score!: number;
}

@ObjectType('DomainTrend')
export class DomainTrendModel {
  @Field({ description: "The domain's key." })
  domain!: string;

  @Field()
  name!: string;

  @Field(() => Float, { description: 'The lowest score that is possible.' })
  lowest!: number;

  @Field(() => Float, { description: 'The highest score that is possible.' })
  highest!: number;

  @Field(() => [TrendPoint], { description: 'Oldest first; without those that left the domain out.' })
  points!: TrendPoint[];

  @Field(() => Float, {
    nullable: true,
    description:
      'Last minus first score that the member gave, positive where it became better; null with fewer than two.',
  })
  selfGain!: number | null;

  @Field(() => Float, { nullable: true, description: 'As selfGain, of the scores that a coach gave.' })
  coachGain!: number | null;
}

@ObjectType({ description: 'How each domain went, within one version: versions are not compared.' })
export class MeasurementTrend {
  @Field({ description: 'The code of the questionnaire.' })
  instrument!: string;

  @Field(() => Int)
  version!: number;

  @Field({ description: 'Of the questionnaire.' })
  name!: string;

  @Field(() => [DomainTrendModel])
  domains!: DomainTrendModel[];
}

export function measurementOf(measured: MeasurementInWords): Measurement {
  const { definition, answers, instrument, version, scoredBy, measuredOn, correctsId, isCorrected } =
    measured;
  return {
    id: globalId('Measurement', measured.id),
    instrument,
    version,
    name: inLocale(definition.name, currentContext().locale),
    scoredBy,
    measuredOn,
    answers: Object.entries(answers).map(([item, value]) => ({ item, value })),
    scores: scoresOf(definition, answers).map(({ domain, score }, d) => ({
      domain,
      name: inLocale(definition.domains[d]!.name, currentContext().locale),
      score,
    })),
    correctsId: correctsId && globalId('Measurement', correctsId),
    isCorrected,
  };
}

export function trendModelOf(
  definition: InstrumentVersion,
  domains: readonly DomainTrend[],
): MeasurementTrend {
  const { locale } = currentContext();
  return {
    instrument: definition.code,
    version: definition.version,
    name: inLocale(definition.name, locale),
    domains: domains.map(({ domain, points, gain }, d) => {
      const { name, items } = definition.domains[d]!;
      const { min: lowest, max: highest } = scoreRange(definition, items.length);
      return {
        domain,
        name: inLocale(name, locale),
        lowest,
        highest,
        points: points.map((point) => ({
          ...point,
          measurementId: globalId('Measurement', point.measurementId),
        })),
        selfGain: gain.SELF,
        coachGain: gain.COACH,
      };
    }),
  };
}
