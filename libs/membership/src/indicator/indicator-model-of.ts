import { moneyOf } from '#platform';
import type { Figure, Question } from './figure.js';
import type { FigureFrame, IndicatorSet } from './indicator.model.js';
import { FEWEST_TO_SHOW, type IndicatorFigures } from './indicator.service.js';
import { END_CAUSES } from './observed-trajectory.js';

/** What was asked, for a room that adds a figure of its own. */
export const questionOf = ({ fromOn, untilOn, reportedOn }: IndicatorSet): Question => ({
  period: { from: fromOn, until: untilOn },
  reportedOn,
  fewest: FEWEST_TO_SHOW,
});

/** What every figure says, without its value. */
export const frameOf = ({ definition, period, n, state }: Figure<unknown>): FigureFrame => ({
  definition,
  fromOn: period.from,
  untilOn: period.until,
  n,
  state,
});

/** Null where it is not shown. */
export const valueOf = <T>(figure: Figure<T>): T | null => (figure.state === 'SHOWN' ? figure.value : null);

const withValue = <T>(figure: Figure<T>) => ({ ...frameOf(figure), value: valueOf(figure) });

function incidenceOf(
  figure: IndicatorFigures['cumulativeIncidence12'],
): IndicatorSet['cumulativeIncidence12'] {
  const value = valueOf(figure);
  return {
    ...frameOf(figure),
    causes: value ? END_CAUSES.map((cause) => ({ cause, ...value.causes[cause] })) : [],
    outflow: value ? value.outflow.map(({ months, incidence }) => ({ months, ...incidence })) : [],
  };
}

function lastingOf(figure: IndicatorFigures['lastingOutflow6']): IndicatorSet['lastingOutflow6'] {
  const nothing = { lasting: null, returned: null, unknown: null, share: null };
  return { ...frameOf(figure), ...(valueOf(figure) ?? nothing) };
}

export function indicatorSetOf(figures: IndicatorFigures): IndicatorSet {
  const { question, duration, howFound, savedBenefit } = figures;
  const saved = valueOf(savedBenefit);
  return {
    fromOn: question.period.from,
    untilOn: question.period.until,
    reportedOn: question.reportedOn,
    outflow12: withValue(figures.outflow12),
    outflow24: withValue(figures.outflow24),
    cumulativeIncidence12: incidenceOf(figures.cumulativeIncidence12),
    cumulativeIncidence24: incidenceOf(figures.cumulativeIncidence24),
    partialOutflow12: withValue(figures.partialOutflow12),
    partialOutflow24: withValue(figures.partialOutflow24),
    lastingOutflow6: lastingOf(figures.lastingOutflow6),
    lastingOutflow12: lastingOf(figures.lastingOutflow12),
    trialConversion: withValue(figures.trialConversion),
    duration: { ...frameOf(duration), ...(valueOf(duration) ?? { restrictedMean: null, median: null }) },
    howFound: { ...frameOf(howFound), ways: [...(valueOf(howFound) ?? [])] },
    savedBenefit: {
      ...frameOf(savedBenefit),
      amount: saved && moneyOf(saved.amount),
      months: saved && saved.months,
      monthsWithoutNorm: saved && saved.monthsWithoutNorm,
    },
  };
}
