import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { groupedIncidence } from './grouped-incidence.js';
import { incidenceLimits, noiseVariances } from './noise-bootstrap.js';
import { restrictedMean } from './restricted-mean.js';
import type { EndedCohort, NoisyBin, NoisyCohort } from './ended-cohort.js';

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../test/fixtures/survival/${name}`, import.meta.url), 'utf8'));
const CAUSES = ['WORK', 'OTHER'];

describe('the incidence from a triangle', () => {
  const nine = fixture('nine-members.json') as { observations: Ended[]; steps: number[][] };

  it('of nine members, each a cohort of one, has the estimates and errors of the reference', () => {
    const times = nine.steps.map(([time]) => time!);
    const steps = groupedIncidence(alone(nine.observations, times, CAUSES), CAUSES);
    const ended = steps.filter((_, i) => i % 2 === 1);
    ended.forEach(({ months, atRisk, causes: { WORK, OTHER } }, i) => {
      const ours = [months[1], atRisk, WORK!.share, Math.sqrt(WORK!.chanceVariance), OTHER!.share, Math.sqrt(OTHER!.chanceVariance)]; // prettier-ignore
      ours.forEach((value, k) => expect(Math.abs(value - nine.steps[i]![k]!)).toBeLessThan(1e-9));
    });
  });

  it('adds counts up as they are: what noise takes from one cohort it gives to another', () => {
    const cohort = (first: number, second: number): EndedCohort => ({
      n: 50,
      bins: [first, second].map((WORK, d) => ({ months: [3 * d, 3 * d + 3], counts: { WORK, OTHER: 0 } })),
    });
    const noisy = groupedIncidence([cohort(-4, 9), cohort(14, 1)], CAUSES);
    const even = groupedIncidence([cohort(5, 5), cohort(5, 5)], CAUSES);
    expect(noisy).toEqual(even);
    expect(noisy[1]).toMatchObject({
      atRisk: 90,
      causes: { WORK: { share: expect.closeTo(0.2, 12) as number } },
    });
  });

  it('looks at a cohort as far as its bins go', () => {
    const young: EndedCohort = { n: 40, bins: [bin(0, 8)] };
    const old: EndedCohort = { n: 60, bins: [bin(0, 12), bin(1, 12)] };
    const [first, second] = groupedIncidence([young, old], CAUSES);
    expect(first).toMatchObject({ atRisk: 100, survival: 0.8 });
    expect(second!.atRisk).toBe(48);
    expect(second!.survival).toBeCloseTo(0.6, 12);
  });

  it('stays a distribution whatever the noise', () => {
    const counts = fc.array(fc.tuple(fc.integer({ min: -30, max: 60 }), fc.integer({ min: -30, max: 60 })), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 5 }), (cohorts) => {
        const steps = groupedIncidence(
          cohorts.map((bins) => ({
            n: 40,
            bins: bins.map(([WORK, OTHER], d) => ({ months: [3 * d, 3 * d + 3], counts: { WORK, OTHER } })),
          })),
          CAUSES,
        );
        let [work, other] = [0, 0];
        for (const { survival, causes } of steps) {
          expect(causes['WORK']!.share).toBeGreaterThanOrEqual(work);
          expect(causes['OTHER']!.share).toBeGreaterThanOrEqual(other);
          [work, other] = [causes['WORK']!.share, causes['OTHER']!.share];
          expect(work + other + survival).toBeCloseTo(1, 10);
          expect(causes['WORK']!.chanceVariance).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe('the restricted mean', () => {
  const leukaemia = fixture('leukaemia.json') as {
    groups: { name: string; observations: [number, number][] }[];
  };

  // R 4.2.2, survival 3.5-3: print(survfit(…), rmean) of the two groups of the leukaemia data.
  it.each([
    ['Maintained', 52.645454545455, 19.828602795563],
    ['Nonmaintained', 22.708333333333, 4.180941981033],
  ])('of %s is R’s', (name, months, error) => {
    const { observations } = leukaemia.groups.find((group) => group.name === name)!;
    const times = [...new Set(observations.map(([time]) => time))].sort((a, b) => a - b);
    const ended = observations.map(([time, isEnd]): Ended => [time, isEnd === 1 ? 'WORK' : null]);
    const mean = restrictedMean(groupedIncidence(alone(ended, times, ['WORK']), ['WORK']));
    expect(Math.abs(mean.months - months)).toBeLessThan(1e-9);
    expect(Math.abs(Math.sqrt(mean.chanceVariance) - error)).toBeLessThan(1e-9);
  });

  it('spreads ends evenly over their bin', () => {
    const cohort: EndedCohort = { n: 100, bins: [bin(0, 50), bin(1, 25)] };
    // 3 months at .75 on average, then 3 at .375
    expect(restrictedMean(groupedIncidence([cohort], CAUSES)).months).toBeCloseTo(3 * 0.75 + 3 * 0.375, 12);
  });
});

describe('the bootstrap of the noise', () => {
  const cohort = (n: number, bins: number): NoisyCohort => ({
    n,
    cellEpsilon: '0.3',
    bins: Array.from({ length: bins }, (_, d) => bin(d, n / 10)),
  });

  it('is the same for everyone who has the cells', () => {
    const variances = () => noiseVariances([cohort(200, 4)], CAUSES, 'the cells', 50);
    expect(variances()).toEqual(variances());
    expect(noiseVariances([cohort(200, 4)], CAUSES, 'other cells', 50)).not.toEqual(variances());
  });

  it('finds the variance of one cell: that of the discrete-Laplace distribution over n²', () => {
    const [first] = noiseVariances([cohort(1000, 1)], CAUSES, 'one cell', 20_000).shares;
    const q = Math.exp(-0.3);
    const expected = (2 * q) / (1 - q) ** 2 / 1000 ** 2;
    // five standard errors of a variance whose kurtosis is 6
    expect(Math.abs(first!['WORK']! / expected - 1)).toBeLessThan(5 * Math.sqrt(5 / 20_000));
  });

  it('grows with each bin, and fades with the size of the cohort', () => {
    const { shares, restrictedMean: mean } = noiseVariances([cohort(200, 6)], CAUSES, 'bins', 500);
    expect(shares[5]!['WORK']).toBeGreaterThan(2 * shares[0]!['WORK']!);
    const large = noiseVariances([cohort(2000, 6)], CAUSES, 'bins', 500);
    expect(large.restrictedMean).toBeLessThan(mean / 50);
  });

  it('gives limits on the log-log scale', () => {
    // R, conf.type = 'log-log', for the survival 1 − F of the leukaemia data at week 9.
    const limits = incidenceLimits(1 - 0.9090909090909, 0.08667841720414 ** 2);
    expect(Math.abs(limits!.lower - (1 - 0.9866738226678))).toBeLessThan(1e-9);
    expect(Math.abs(limits!.upper - (1 - 0.5080802057699))).toBeLessThan(1e-9);
    expect(incidenceLimits(0, 0.01)).toBeNull();
    expect(incidenceLimits(1, 0.01)).toBeNull();
  });
});

const reference = new URL('../../../../../shared/data/survival/', import.meta.url);

(existsSync(reference) ? describe : describe.skip)('the fixtures', () => {
  it('carry the numbers of the shared reference', () => {
    const rows = readFileSync(new URL('aj_nine_member.csv', reference), 'utf8').trim().split('\n').slice(1);
    const { steps } = fixture('nine-members.json') as { steps: number[][] };
    expect(
      rows.map((row) => {
        const [time, atRisk, work, other, workError, otherError] = row.split(',').map(Number);
        return [time, atRisk, work, workError, other, otherError];
      }),
    ).toEqual(steps);
  });
});

/** When it ended or was last seen, and by what it ended. */
type Ended = [time: number, cause: string | null];

/**
 * Each person as a cohort of one that is seen until its own time, with a bin between two times and a bin without length
 * at each of them: grouped data that are not grouped at all.
 */
function alone(
  observations: readonly Ended[],
  times: readonly number[],
  causes: readonly string[],
): EndedCohort[] {
  const none = Object.fromEntries(causes.map((cause) => [cause, 0]));
  return observations.map(([ended, cause]) => ({
    n: 1,
    bins: times
      .filter((time) => time <= ended || cause !== null)
      .flatMap((time, k) => [
        { months: [times[k - 1] ?? 0, time] as const, counts: none },
        { months: [time, time] as const, counts: time === ended && cause ? { ...none, [cause]: 1 } : none },
      ]),
  }));
}

function bin(d: number, WORK: number): NoisyBin {
  return { months: [3 * d, 3 * d + 3], counts: { WORK, OTHER: 0 }, draws: { WORK: 1, OTHER: 1 } };
}
