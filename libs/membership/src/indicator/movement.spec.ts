import fc from 'fast-check';
import { addDays, civilDate } from '#kernel';
import { movement } from './movement.js';
import { asked, began, gone, out } from './trajectory.fixture.js';

const period = { from: civilDate('2026-01-01'), until: civilDate('2026-03-31') };

describe('who came and went in a period', () => {
  it('is counted on the day on which it happened', () => {
    const people = [
      began('2025-05-01'),
      began('2026-01-01'),
      began('2026-02-01', { decidedOn: null, outcome: null }),
      began('2025-12-01', { decidedOn: civilDate('2026-03-31'), outcome: 'DECLINED' }),
      out('2025-03-01', '2026-01-01'),
      gone('2025-03-01', '2026-03-31'),
      gone('2025-03-01', '2026-04-01'),
    ];
    expect(movement(people, asked('2026-03-31', { period }))).toEqual({
      referred: 2,
      trialsStarted: 2,
      admitted: 1,
      declined: 1,
      stopped: 0,
      membersAtStart: 4,
      membersLeft: 2,
      membersAtEnd: 3,
      destinations: [
        { destination: 'PAID_WORK', count: 1 },
        { destination: 'STOPPED', count: 1 },
      ],
    });
  });

  it('of nobody is nothing', () => {
    expect(movement([], asked('2026-03-31', { period }))).toMatchObject({
      referred: 0,
      membersAtEnd: 0,
      destinations: [],
    });
  });

  it('adds up: who was there and who came, without who left, are who is there', () => {
    const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays(civilDate('2025-01-01'), days));
    const person = fc
      .tuple(day, fc.option(fc.nat(500), { nil: null }))
      .map(([t0, stays]) => (stays === null ? began(t0) : gone(t0, addDays(t0, stays))));
    fc.assert(
      fc.property(fc.array(person, { maxLength: 20 }), (people) => {
        const all = movement(people, asked('2026-03-31', { period }));
        expect(all.membersAtStart + all.admitted - all.membersLeft).toBe(all.membersAtEnd);
      }),
    );
  });
});
