import fc from 'fast-check';
import { type CivilDate, newId } from '#kernel';
import type { InstrumentVersion } from '../instrument/instrument.js';
import { entreComp } from '../instrument/shipped/entrecomp.js';
import { participationLadder } from '../instrument/shipped/participation-ladder.js';
import { type Measured, trendOf } from './trend.js';

const second: InstrumentVersion = { ...participationLadder, version: 2 };
const on = (day: string, step: number, more: Partial<Measured> = {}): Measured => ({
  id: newId(),
  instrument: participationLadder.code,
  version: 1,
  scoredBy: 'SELF',
  measuredOn: day as CivilDate,
  answers: { STEP: step },
  ...more,
});
const anyMeasurement = fc
  .record({
    month: fc.integer({ min: 1, max: 12 }),
    step: fc.integer({ min: 1, max: 6 }),
    version: fc.constantFrom(1, 2),
    scoredBy: fc.constantFrom('SELF' as const, 'COACH' as const),
  })
  .map(({ month, step, version, scoredBy }) =>
    on(`2026-${String(month).padStart(2, '0')}-01`, step, { version, scoredBy }),
  );

describe('a trend', () => {
  it('goes from the oldest to the newest, and counts what each kind of scorer gained', () => {
    const [trend] = trendOf(participationLadder, [
      on('2026-07-01', 4),
      on('2026-01-01', 2),
      on('2026-03-01', 5, { scoredBy: 'COACH' }),
      on('2026-08-01', 6, { version: 2 }),
    ]);
    expect(trend!.points.map(({ score }) => score)).toEqual([2, 5, 4]);
    expect(trend!.gain).toEqual({ SELF: 2, COACH: null });
  });

  it('counts a fall as a gain where lower is better', () => {
    const worse: InstrumentVersion = { ...participationLadder, direction: 'LOWER_IS_BETTER' };
    const gains = (a: number, b: number) =>
      trendOf(worse, [on('2026-01-01', a), on('2026-02-01', b)])[0]!.gain.SELF;
    expect([gains(5, 2), gains(2, 5), gains(3, 3)]).toEqual([3, -3, 0]);
  });

  it('has no point where a domain was left out', () => {
    const measured = on('2026-01-01', 0, { instrument: entreComp.code, answers: { VISION: 3 } });
    const points = trendOf(entreComp, [measured]).flatMap((domain) => domain.points);
    expect(points.map(({ score }) => score)).toEqual([3]);
  });

  it('never holds a point of another version, in any mix', () => {
    fc.assert(
      fc.property(fc.array(anyMeasurement), (measurements) => {
        for (const version of [participationLadder, second]) {
          const own = measurements.filter((one) => one.version === version.version);
          const [trend] = trendOf(version, measurements);
          expect(new Set(trend!.points.map(({ measurementId }) => measurementId))).toEqual(
            new Set(own.map(({ id }) => id)),
          );
          const days = trend!.points.map(({ measuredOn }) => measuredOn);
          expect(days).toEqual([...days].sort());
        }
      }),
    );
  });
});
