import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { aalenJohansen } from './aalen-johansen.js';
import { kaplanMeier, medianOf, restrictedMean } from './kaplan-meier.js';
import { proportionOf } from './proportion.js';
import type { Observation } from './survival-curve.js';

type Line = [time: number, atRisk: number, events: number, ...estimates: (number | null)[]];
interface Group {
  readonly name: string;
  readonly observations: [number, 0 | 1][];
  readonly steps: Line[];
  readonly restrictedMean: { until: number; estimate: number; standardError: number };
  readonly median: { estimate: number; low: number | null; high: number | null };
}

const fixture = new URL('../../../../test/fixtures/survival/leukaemia.json', import.meta.url);
const { groups } = JSON.parse(readFileSync(fixture, 'utf8')) as { groups: Group[] };
const observed = (pairs: readonly (readonly [number, 0 | 1])[]): Observation[] =>
  pairs.map(([time, status]) => ({ time, isEvent: status === 1 }));

/** Equal to 1e-9, in value. */
function expectNear(ours: number | null, theirs: number | null): void {
  if (theirs === null) expect(ours).toBeNull();
  else expect(Math.abs(ours! - theirs)).toBeLessThan(1e-9);
}

describe.each(groups)('Kaplan–Meier of the patients who were $name', (group) => {
  const steps = kaplanMeier(observed(group.observations));

  it('has the estimates, errors and limits of the reference', () => {
    expect(steps.map(({ time, atRisk, events }) => [time, atRisk, events])).toEqual(
      group.steps.map((line) => line.slice(0, 3)),
    );
    group.steps.forEach(([, , , survival, error, low, high], i) => {
      expectNear(steps[i]!.survival, survival!);
      expectNear(steps[i]!.standardError, error!);
      expectNear(steps[i]!.low, low!);
      expectNear(steps[i]!.high, high!);
    });
  });

  it('has its median with limits, and its restricted mean', () => {
    expect(medianOf(steps)).toEqual(group.median);
    const mean = restrictedMean(observed(group.observations), group.restrictedMean.until)!;
    expectNear(mean.estimate, group.restrictedMean.estimate);
    expectNear(mean.standardError, group.restrictedMean.standardError);
  });
});

describe('Kaplan–Meier', () => {
  it('of nobody has no step, no median and no mean', () => {
    expect(kaplanMeier([])).toEqual([]);
    expect(medianOf([])).toBeNull();
    expect(restrictedMean([], 24)).toBeNull();
  });

  it('counts who is censored at the time of an event as still at risk then', () => {
    const [step] = kaplanMeier(observed([[5, 0], [5, 1], [9, 0]])); // prettier-ignore
    expect(step).toMatchObject({ time: 5, atRisk: 3, events: 1 });
  });

  it('takes events of one time together', () => {
    expect(kaplanMeier(observed([[5, 1], [5, 1], [9, 0], [9, 0]])).map(({ survival }) => survival)).toEqual([0.5]); // prettier-ignore
  });

  it('knows no mean beyond the last one followed, and one once nobody is left', () => {
    expect(restrictedMean(observed([[4, 1], [10, 0]]), 24)).toBeNull(); // prettier-ignore
    expect(restrictedMean(observed([[4, 1], [10, 1]]), 24)!.estimate).toBe(7); // prettier-ignore
    expect(restrictedMean(observed([[30, 0], [30, 0]]), 24)).toMatchObject({ estimate: 24, standardError: 0 }); // prettier-ignore
  });

  const observation = fc.record({ time: fc.nat(12), isEvent: fc.boolean() });
  const some = fc.array(observation, { minLength: 1, maxLength: 25 });

  it('never rises, stays within its limits, and does not know in which order people came', () => {
    fc.assert(
      fc.property(
        some.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, other]) => {
          const steps = kaplanMeier(all);
          expect(kaplanMeier(other)).toEqual(steps);
          steps.forEach((step, i) => {
            expect(step.survival).toBeLessThan(steps[i - 1]?.survival ?? 1);
            if (step.low === null) return;
            expect(step.low).toBeLessThanOrEqual(step.survival);
            expect(step.high).toBeGreaterThanOrEqual(step.survival);
          });
        },
      ),
    );
  });

  it('is one minus Aalen–Johansen when there is one cause, its error too', () => {
    fc.assert(
      fc.property(some, (all) => {
        const ours = kaplanMeier(all);
        const theirs = aalenJohansen<'OUT'>(
          all.map(({ time, isEvent }) => ({ time, cause: isEvent ? 'OUT' : null })),
          ['OUT'] as const,
        );
        expect(theirs).toHaveLength(ours.length);
        ours.forEach((step, i) => {
          const { incidence } = theirs[i]!;
          expectNear(1 - incidence.OUT.estimate, step.survival);
          if (step.standardError === null) return;
          expect(Math.abs(incidence.OUT.standardError - step.standardError)).toBeLessThan(1e-7);
          expect(Math.abs(1 - incidence.OUT.high - step.low!)).toBeLessThan(1e-6);
        });
      }),
    );
  });

  it('is not moved by somebody censored after the last event: only the risk sets are larger', () => {
    const happened = some.filter((all) => all.some(({ isEvent }) => isEvent));
    fc.assert(
      fc.property(happened, fc.nat(5), (all, later) => {
        const last = Math.max(...all.filter(({ isEvent }) => isEvent).map(({ time }) => time));
        const censored = { time: last + 1 + later, isEvent: false };
        const [, ...more] = [kaplanMeier(all), kaplanMeier([...all, censored])];
        // the same times and events, each with one more at risk
        expect(more[0]!.map(({ time, events, atRisk }) => [time, events, atRisk - 1])).toEqual(
          kaplanMeier(all).map(({ time, events, atRisk }) => [time, events, atRisk]),
        );
      }),
    );
  });
});

describe("Wilson's interval", () => {
  // limits of R 4.2.2
  it.each([
    [0, 9, 0, 0.2991450484195],
    [1, 9, 0.01989088763854, 0.4349997055767],
    [4, 9, 0.1887785210977, 0.7333487065045],
    [9, 9, 0.7008549515805, 1],
    [7, 12, 0.3195113125495, 0.8067396863412],
  ])('of %i of %i', (count, n, low, high) => {
    const ours = proportionOf(count, n);
    expectNear(ours.low, low);
    expectNear(ours.high, high);
  });
});

const shared = new URL('../../../../../shared/data/survival/', import.meta.url);
(existsSync(shared) ? describe : describe.skip)('the fixture', () => {
  const read = (name: string) => readFileSync(new URL(name, shared), 'utf8');

  it('carries the numbers of the shared reference', () => {
    const theirs = JSON.parse(read('aml_reference.json')) as {
      aml_km: {
        group: string;
        time: number;
        n_risk: number;
        n_event: number;
        surv: number;
        se?: number;
        lo_loglog?: number;
        hi_loglog?: number;
      }[];
    };
    const lines = read('aml.csv')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    for (const { name, observations, steps } of groups) {
      expect(observations).toEqual(
        lines
          .filter(([, , group]) => group === `"${name}"`)
          .map(([time, status]) => [Number(time), Number(status)]),
      );
      expect(steps).toEqual(
        theirs.aml_km
          .filter(({ group }) => group === `x=${name}`)
          .map(({ time, n_risk, n_event, surv, se = null, lo_loglog = null, hi_loglog = null }) => [
            time,
            n_risk,
            n_event,
            surv,
            se,
            lo_loglog,
            hi_loglog,
          ]),
      );
    }
  });
});
