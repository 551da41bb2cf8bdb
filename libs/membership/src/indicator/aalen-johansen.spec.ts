import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { aalenJohansen, type CompetingObservation, incidenceBefore } from './aalen-johansen.js';

type Cause = 'WORK' | 'OTHER';
const CAUSES: readonly Cause[] = ['WORK', 'OTHER'];

const fixture = new URL('../../../../test/fixtures/survival/nine-members.json', import.meta.url);
const nine = JSON.parse(readFileSync(fixture, 'utf8')) as {
  observations: [number, Cause | null][];
  steps: number[][];
};
const observed = (pairs: readonly (readonly [number, Cause | null])[]): CompetingObservation<Cause>[] =>
  pairs.map(([time, cause]) => ({ time, cause }));
const lineOf = ({
  time,
  atRisk,
  incidence: { WORK, OTHER },
}: ReturnType<typeof aalenJohansen<Cause>>[number]) => [
  time,
  atRisk,
  WORK.estimate,
  WORK.standardError,
  OTHER.estimate,
  OTHER.standardError,
];

function expectNear(ours: readonly number[], theirs: readonly number[]): void {
  expect(ours).toHaveLength(theirs.length);
  ours.forEach((value, i) => expect(Math.abs(value - theirs[i]!)).toBeLessThan(1e-9));
}

describe('Aalen–Johansen', () => {
  it('of nine members has the estimates and errors of the reference', () => {
    const ours = aalenJohansen(observed(nine.observations), CAUSES).map(lineOf);
    expect(ours).toHaveLength(nine.steps.length);
    ours.forEach((line, i) => expectNear(line, nine.steps[i]!));
  });

  it('promises less than one minus Kaplan–Meier, which forgets who left by another cause', () => {
    const all = observed([[1, 'OTHER'], [2, 'OTHER'], [3, 'WORK'], [4, null]]); // prettier-ignore
    expect(aalenJohansen(all, CAUSES).at(-1)!.incidence.WORK.estimate).toBeCloseTo(1 / 4, 12);
    const alone = all.map(({ time, cause }) => ({ time, cause: cause === 'OTHER' ? null : cause }));
    expect(aalenJohansen(alone, CAUSES).at(-1)!.incidence.WORK.estimate).toBeCloseTo(1 / 2, 12);
  });

  it('takes two causes at one time from the same people at risk', () => {
    const [step] = aalenJohansen(observed([[5, 'WORK'], [5, 'OTHER'], [5, null], [9, null]]), CAUSES); // prettier-ignore
    expect(step).toMatchObject({ time: 5, atRisk: 4, survival: 0.5 });
    expect([step!.incidence.WORK.estimate, step!.incidence.OTHER.estimate]).toEqual([0.25, 0.25]);
  });

  it('looks strictly before a time, and only as far as somebody was followed', () => {
    const all = observed([[12, 'WORK'], [13, null]]); // prettier-ignore
    expect(incidenceBefore(all, CAUSES, 12)!.WORK.estimate).toBe(0);
    expect(incidenceBefore(all, CAUSES, 13)!.WORK.estimate).toBe(0.5);
    expect(incidenceBefore(all, CAUSES, 13.1)).toBeNull();
    expect(incidenceBefore([], CAUSES, 1)).toBeNull();
    expect(incidenceBefore(observed([[3, 'WORK'], [3, 'OTHER']]), CAUSES, 24)!.WORK.estimate).toBe(0.5); // prettier-ignore
  });

  const observation = fc.record({
    time: fc.nat(12),
    cause: fc.constantFrom<Cause | null>('WORK', 'OTHER', null),
  });
  const some = fc.array(observation, { minLength: 1, maxLength: 25 });

  it('shares everybody out: the causes and who is left make one, at every time', () => {
    fc.assert(
      fc.property(some, (all) => {
        for (const { survival, incidence } of aalenJohansen(all, CAUSES))
          expect(survival + incidence.WORK.estimate + incidence.OTHER.estimate).toBeCloseTo(1, 12);
      }),
    );
  });

  it('never falls, stays within limits that stay within 0–1, and does not know the order of people', () => {
    fc.assert(
      fc.property(some, (all) => {
        const steps = aalenJohansen(all, CAUSES);
        expect(aalenJohansen([...all].reverse(), CAUSES)).toEqual(steps);
        steps.forEach(({ incidence: { WORK } }, i) => {
          expect(WORK.estimate).toBeGreaterThanOrEqual(steps[i - 1]?.incidence.WORK.estimate ?? 0);
          expect(WORK.low).toBeGreaterThanOrEqual(0);
          expect(WORK.low).toBeLessThanOrEqual(WORK.estimate + 1e-12);
          expect(WORK.high).toBeGreaterThanOrEqual(WORK.estimate - 1e-12);
          expect(WORK.high).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  it('is the plain share where everybody was followed to the end', () => {
    const ended = fc.array(fc.record({ time: fc.nat(12), cause: fc.constantFrom<Cause>('WORK', 'OTHER') }), {
      minLength: 1,
      maxLength: 25,
    });
    fc.assert(
      fc.property(ended, fc.integer({ min: 1, max: 12 }), (all, time) => {
        const share = all.filter((one) => one.cause === 'WORK' && one.time < time).length / all.length;
        expect(incidenceBefore(all, CAUSES, time)!.WORK.estimate).toBeCloseTo(share, 12);
      }),
    );
  });
});

const shared = new URL('../../../../../shared/data/survival/aj_nine_member.csv', import.meta.url);
(existsSync(shared) ? describe : describe.skip)('the fixture of nine members', () => {
  it('carries the numbers of the shared reference', () => {
    const theirs = readFileSync(shared, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',').map(Number));
    expect(nine.steps).toEqual(
      theirs.map(([time, atRisk, work, other, errorOfWork, errorOfOther]) => [
        time,
        atRisk,
        work,
        errorOfWork,
        other,
        errorOfOther,
      ]),
    );
  });
});
