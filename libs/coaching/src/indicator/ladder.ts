import type { CivilDate } from '#kernel';
import type { MeasuredStep } from './participation-gain.js';

/** How many stood on each step of the participation ladder on a day, and of how many it is not known. */
export interface Ladder {
  /** Step 1 first. */
  readonly steps: readonly number[];
  readonly unknown: number;
}

const STEPS = 6;

/**
 * Where a group stood on a day: of each person the last step that the coach had scored by then, in the version that is
 * asked. Scores of other versions or by others are not mixed in: they are not the same scale.
 */
export function ladderOn(
  measured: readonly MeasuredStep[],
  memberIds: readonly string[],
  day: CivilDate,
  version: number | null,
): Ladder {
  const stood = memberIds.flatMap((memberId) => {
    const own = measured.filter(
      (one) =>
        one.memberId === memberId &&
        one.measuredOn <= day &&
        one.version === version &&
        one.scoredBy === 'COACH',
    );
    return own.sort((a, b) => (a.measuredOn < b.measuredOn ? 1 : -1))[0]?.step ?? [];
  });
  return {
    steps: Array.from({ length: STEPS }, (_, at) => stood.filter((step) => step === at + 1).length),
    unknown: memberIds.length - stood.length,
  };
}

/** The newest version of which the coach scored somebody by a day. */
export function versionOn(measured: readonly MeasuredStep[], day: CivilDate): number | null {
  const versions = measured
    .filter(({ measuredOn, scoredBy }) => measuredOn <= day && scoredBy === 'COACH')
    .map(({ version }) => version);
  return versions.length === 0 ? null : Math.max(...versions);
}
