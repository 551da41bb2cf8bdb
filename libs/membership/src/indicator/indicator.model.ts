import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { CivilDate } from '#kernel';
import { DateScalar, Money } from '#platform';
import { HowFound } from '../outflow/outflow.input.js';
import { END_CAUSES, type EndCause } from './observed-trajectory.js';

export enum FigureState {
  SHOWN = 'SHOWN',
  TOO_FEW = 'TOO_FEW',
  NOT_YET = 'NOT_YET',
}
registerEnumType(FigureState, {
  name: 'FigureState',
  description: 'Whether there is a figure: shown, too few to show, or nobody followed for so long yet.',
});

const EndCauseEnum = Object.fromEntries(END_CAUSES.map((cause) => [cause, cause])) as Record<string, string>;
registerEnumType(EndCauseEnum, {
  name: 'EndCause',
  description: 'Why a trajectory ended. `PARTIAL` is an outflow that only lowered the benefit.',
});

export enum TargetReading {
  BELOW = 'BELOW',
  WITHIN = 'WITHIN',
  ABOVE = 'ABOVE',
}
registerEnumType(TargetReading, {
  name: 'TargetReading',
  description:
    'Where the whole interval lies from the target; `WITHIN` when the target lies in the interval.',
});

/** What every figure says. */
@ObjectType({ isAbstract: true })
export abstract class FigureFrame {
  @Field({ description: 'Name and version of the definition, such as `outflow-12/1`.' })
  definition!: string;

  @Field(() => DateScalar, { description: 'First day of the period.' })
  fromOn!: CivilDate;

  @Field(() => DateScalar, { description: 'Last day of the period.' })
  untilOn!: CivilDate;

  @Field(() => Int, { description: 'Of how many; also where the figure is not shown.' })
  n!: number;

  @Field(() => FigureState)
  state!: `${FigureState}`;
}

@ObjectType({ description: 'A number with its 95 % interval.' })
export class IntervalEstimate {
  @Field(() => Float)
  estimate!: number;

  @Field(() => Float, { nullable: true, description: 'Lower limit; null where none can be given.' })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper limit; null where none can be given.' })
  high!: number | null;
}

@ObjectType({ description: 'A share of n, 0–1, with Wilson’s 95 % interval.' })
export class ShareEstimate extends IntervalEstimate {
  @Field(() => Int, { description: 'How many of n.' })
  count!: number;
}

@ObjectType({ description: 'A share, or why there is none.' })
export class ShareFigure extends FigureFrame {
  @Field(() => ShareEstimate, { nullable: true })
  value!: ShareEstimate | null;
}

@ObjectType({ description: 'A share beside what the cooperative itself aims at.' })
export class ShareAgainstTarget extends ShareEstimate {
  @Field(() => Float, { nullable: true, description: '0–1; null where nothing was decided.' })
  target!: number | null;

  @Field(() => TargetReading, { nullable: true })
  reading!: `${TargetReading}` | null;
}

@ObjectType()
export class OutflowFigure extends FigureFrame {
  @Field(() => ShareAgainstTarget, { nullable: true })
  value!: ShareAgainstTarget | null;
}

@ObjectType({ description: 'The share that one way to end had taken by the end of the window, 0–1.' })
export class CauseIncidence extends IntervalEstimate {
  @Field(() => EndCauseEnum)
  cause!: EndCause;

  @Field(() => Float)
  standardError!: number;
}

@ObjectType({ description: 'Cumulative outflow just after a time.' })
export class IncidencePoint extends IntervalEstimate {
  @Field(() => Float, { description: 'Months since the first day of the trial.' })
  months!: number;
}

@ObjectType({
  description:
    'Cumulative incidence with competing ends (Aalen–Johansen): who still runs is censored on the day of the report. 95 % limits on the complementary log-log scale.',
})
export class CumulativeIncidenceFigure extends FigureFrame {
  @Field(() => [CauseIncidence], { description: 'One for each way to end; empty where nothing is shown.' })
  causes!: CauseIncidence[];

  @Field(() => [IncidencePoint], { description: 'The curve of outflow; empty where nothing is shown.' })
  outflow!: IncidencePoint[];
}

@ObjectType({
  description: 'Whether those whose benefit ended so many months ago or longer are still out of it.',
})
export class LastingOutflowFigure extends FigureFrame {
  @Field(() => Int, { nullable: true })
  lasting!: number | null;

  @Field(() => Int, { nullable: true })
  returned!: number | null;

  @Field(() => Int, { nullable: true, description: 'Not reached: a class of its own.' })
  unknown!: number | null;

  @Field(() => ShareEstimate, { nullable: true, description: 'Lasting, of those of whom it is known.' })
  share!: ShareEstimate | null;
}

@ObjectType({ description: 'How long people stay, those included who are still there. Months.' })
export class DurationFigure extends FigureFrame {
  @Field(() => IntervalEstimate, {
    nullable: true,
    description: 'Mean of the first 24 months; null where nobody was followed for so long.',
  })
  restrictedMean!: IntervalEstimate | null;

  @Field(() => IntervalEstimate, {
    nullable: true,
    description: 'Kaplan–Meier: when half had left; null while more than half are there.',
  })
  median!: IntervalEstimate | null;
}

@ObjectType()
export class WayFoundCount {
  @Field(() => HowFound, { nullable: true, description: 'Null: nobody wrote it down.' })
  way!: `${HowFound}` | null;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: 'How the work was found, of those who left to work or education in the period.' })
export class HowFoundFigure extends FigureFrame {
  @Field(() => [WayFoundCount], { description: 'Empty where nothing is shown.' })
  ways!: WayFoundCount[];
}

@ObjectType({
  description:
    'A gross potential: the net norms of whole months off benefit in the period, at most 24 a person. It claims nothing of what would have happened otherwise.',
})
export class SavedBenefitFigure extends FigureFrame {
  @Field(() => Money, { nullable: true })
  amount!: Money | null;

  @Field(() => Int, { nullable: true, description: 'Months that the amount counts.' })
  months!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Months without a known norm or household; never guessed.',
  })
  monthsWithoutNorm!: number | null;
}

@ObjectType({
  description:
    'The figures of one cooperative. Of outflow, trial and duration the period is that in which people began; of saved benefit and how work was found that in which it happened.',
})
export class IndicatorSet {
  @Field(() => DateScalar)
  fromOn!: CivilDate;

  @Field(() => DateScalar)
  untilOn!: CivilDate;

  @Field(() => DateScalar, { description: 'What had happened by the end of this day is counted.' })
  reportedOn!: CivilDate;

  @Field(() => OutflowFigure)
  outflow12!: OutflowFigure;

  @Field(() => OutflowFigure)
  outflow24!: OutflowFigure;

  @Field(() => CumulativeIncidenceFigure)
  cumulativeIncidence12!: CumulativeIncidenceFigure;

  @Field(() => CumulativeIncidenceFigure)
  cumulativeIncidence24!: CumulativeIncidenceFigure;

  @Field(() => ShareFigure)
  partialOutflow12!: ShareFigure;

  @Field(() => ShareFigure)
  partialOutflow24!: ShareFigure;

  @Field(() => LastingOutflowFigure)
  lastingOutflow6!: LastingOutflowFigure;

  @Field(() => LastingOutflowFigure)
  lastingOutflow12!: LastingOutflowFigure;

  @Field(() => ShareFigure)
  trialConversion!: ShareFigure;

  @Field(() => DurationFigure)
  duration!: DurationFigure;

  @Field(() => HowFoundFigure)
  howFound!: HowFoundFigure;

  @Field(() => SavedBenefitFigure)
  savedBenefit!: SavedBenefitFigure;
}
