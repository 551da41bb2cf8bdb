import { type CivilDate, daysBetween } from '#kernel';
import { type Figure, figure, type Proportion, proportionOf, type Question } from '#membership';

/** One measured step on the participation ladder, 1–6. */
export interface MeasuredStep {
  readonly memberId: string;
  readonly version: number;
  readonly scoredBy: string;
  readonly measuredOn: CivilDate;
  readonly step: number;
}

export interface ParticipationGain {
  /** Mean of last minus first step. */
  readonly meanGain: number;
  /** Who went up by one step or more, with Wilson's 95 % interval. */
  readonly up: Proportion;
  /** How many went down by one step or more. */
  readonly down: number;
  /** How many were members in the period, measured twice or not. */
  readonly members: number;
  /** Share of the members of whom two steps can be compared, 0–1. */
  readonly coverage: number;
}

/** Two steps say something of a change when so many days lie between them. */
const LEAST_DAYS = 90;

/**
 * Last minus first step of everybody who was a member in the period, up to its last day: of one version and one kind of
 * scorer, 90 days apart or more. Where somebody has several such series the longest one counts.
 * @param memberIds who was a member in the period; who has no two steps lowers the coverage, and no more than that
 */
export function participationGain(
  steps: readonly MeasuredStep[],
  memberIds: readonly string[],
  question: Question,
): Figure<ParticipationGain> {
  const { until } = question.period;
  const last = until < question.reportedOn ? until : question.reportedOn;
  const members = [...new Set(memberIds)];
  const gains = members.flatMap((memberId) => {
    const gain = gainOf(steps.filter((one) => one.memberId === memberId && one.measuredOn <= last));
    return gain === null ? [] : [gain];
  });
  return figure('participation-gain/1', question, gains.length, () => ({
    meanGain: gains.reduce((sum, gain) => sum + gain, 0) / gains.length,
    up: proportionOf(gains.filter(isUp).length, gains.length),
    down: gains.filter((gain) => gain <= -1).length,
    members: members.length,
    coverage: gains.length / members.length,
  }));
}

/** Whether one person went up by one step or more, as far as their steps can be compared. */
export function hasSteppedUp(steps: readonly MeasuredStep[]): boolean {
  return isUp(gainOf(steps) ?? 0);
}

function isUp(gain: number): boolean {
  return gain >= 1;
}

function gainOf(steps: readonly MeasuredStep[]): number | null {
  const series = new Map<string, MeasuredStep[]>();
  for (const one of steps) {
    const name = `${one.version} ${one.scoredBy}`;
    series.set(name, [...(series.get(name) ?? []), one]);
  }
  const spans = [...series].map(([name, measured]) => {
    const inOrder = [...measured].sort((a, b) => (a.measuredOn < b.measuredOn ? -1 : 1));
    const [first, last] = [inOrder[0]!, inOrder.at(-1)!];
    return { name, days: daysBetween(first.measuredOn, last.measuredOn), gain: last.step - first.step };
  });
  const [longest] = spans
    .filter(({ days }) => days >= LEAST_DAYS)
    .sort((a, b) => b.days - a.days || (a.name < b.name ? 1 : -1));
  return longest?.gain ?? null;
}
