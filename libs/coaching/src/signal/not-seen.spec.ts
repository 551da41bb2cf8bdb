import fc from 'fast-check';
import { addDays, type CivilDate } from '#kernel';
import { notSeenSince, type Pause } from './not-seen.js';

const day = (text: string) => text as CivilDate;
const pause = (startsOn: string, endsOn: string | null): Pause => ({
  startsOn: day(startsOn),
  endsOn: endsOn === null ? null : day(endsOn),
});

describe('notSeenSince', () => {
  it.each([
    // seen on 1 June, four weeks are over with 29 June
    ['2026-06-29', [], null],
    ['2026-06-30', [], '2026-06-30'],
    ['2026-08-01', [], '2026-06-30'],
    // ten days of holiday
    ['2026-07-09', [pause('2026-06-10', '2026-06-19')], null],
    ['2026-07-10', [pause('2026-06-10', '2026-06-19')], '2026-07-10'],
    // it lasts still
    ['2026-09-01', [pause('2026-06-10', null)], null],
    // one that ended before the last time counts for nothing; one half before counts for its other half
    ['2026-06-30', [pause('2026-05-01', '2026-05-20')], '2026-06-30'],
    ['2026-07-02', [pause('2026-05-25', '2026-06-03')], '2026-07-02'],
    // it was too long before the pause began: it stays so afterwards, and nothing is said meanwhile
    ['2026-07-05', [pause('2026-07-01', '2026-07-10')], null],
    ['2026-07-11', [pause('2026-07-01', '2026-07-10')], '2026-06-30'],
  ])('on %s with %j is %p', (today, pauses, since) => {
    expect(notSeenSince(day('2026-06-01'), 4, pauses, day(today))).toBe(since);
  });

  it('counts as somebody with a calendar would, whatever the pauses', () => {
    const start = day('2026-01-01');
    const date = fc.integer({ min: -40, max: 120 }).map((n) => addDays(start, n));
    const span = fc.tuple(date, fc.integer({ min: 0, max: 30 })).map(([from, days]) => ({
      startsOn: from,
      endsOn: addDays(from, days),
    }));
    fc.assert(
      fc.property(
        fc.array(span, { maxLength: 5 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 0, max: 150 }),
        (pauses, weeks, ahead) => {
          const today = addDays(start, ahead);
          const isFree = (on: CivilDate) => !pauses.some((p) => p.startsOn <= on && on <= p.endsOn);
          let free = 0;
          let since: CivilDate | null = null;
          for (let on = addDays(start, 1); on <= today && !since; on = addDays(on, 1))
            if (isFree(on) && ++free > weeks * 7) since = on;
          expect(notSeenSince(start, weeks, pauses, today)).toBe(isFree(today) ? since : null);
        },
      ),
    );
  });
});
