import fc from 'fast-check';
import type { CumulativeIncidence, Figure } from '#membership';
import {
  isSmall,
  shownDestinations,
  shownIncidence,
  shownLadder,
  shownParts,
  shownPeople,
} from './small-groups.js';

const nobody = {
  referred: 0,
  trialsStarted: 0,
  admitted: 0,
  declined: 0,
  stopped: 0,
  membersAtStart: 0,
  membersLeft: 0,
  membersAtEnd: 0,
  destinations: [],
};

describe('what is shown of small groups', () => {
  it('is everything where one is enough', () => {
    const some = { ...nobody, referred: 1, membersAtStart: 1, membersAtEnd: 1 };
    const { destinations: _, ...counts } = some;
    expect(shownPeople(some, 1)).toEqual(counts);
  });

  it('hides a small count, and says of nobody that there was nobody', () => {
    expect(shownPeople({ ...nobody, referred: 4, trialsStarted: 5 }, 5)).toMatchObject({
      referred: null,
      trialsStarted: 5,
      declined: 0,
    });
  });

  it('never leaves three of four that give the fourth away', () => {
    const count = fc.nat(20);
    fc.assert(
      fc.property(count, count, count, (membersAtStart, admitted, left) => {
        const membersLeft = Math.min(left, membersAtStart + admitted);
        const membersAtEnd = membersAtStart + admitted - membersLeft;
        const shown = shownPeople({ ...nobody, membersAtStart, admitted, membersLeft, membersAtEnd }, 5);
        const four = [shown.membersAtStart, shown.admitted, shown.membersLeft, shown.membersAtEnd];
        expect(four.filter((one) => one === null).length).not.toBe(1);
        for (const one of four) expect(one === null || one === 0 || one >= 5).toBe(true);
      }),
    );
  });

  it('shows a division whole or not at all', () => {
    expect(shownParts([5, 0, 9], (part) => part, 5)).toEqual([5, 0, 9]);
    expect(shownParts([5, 1, 9], (part) => part, 5)).toBeNull();
    const ladder = { start: { steps: [0, 6], unknown: 0 }, end: { steps: [0, 5], unknown: 1 } };
    expect(shownLadder(ladder, nobody, 5)).toBeNull();
    expect(shownLadder(ladder, nobody, 1)).toBe(ladder);
  });

  it('shows no ladder whose sum would tell how few members left', () => {
    const people = { ...nobody, membersAtStart: 11, membersLeft: 1, membersAtEnd: 10 };
    const ladder = { start: { steps: [5, 6], unknown: 0 }, end: { steps: [0, 11], unknown: 0 } };
    expect(shownLadder(ladder, shownPeople(people, 5), 5)).toBeNull();
    expect(shownLadder(ladder, shownPeople(people, 1), 1)).toBe(ladder);
  });

  it.each([
    [5, 6, false],
    [2, 6, false],
    [6, 6, true],
    [5, 10, true],
  ])(
    'of %i members who left and %i people who went somewhere shows where: %s',
    (membersLeft, count, isShown) => {
      const destinations = [{ destination: 'PAID_WORK' as const, count }];
      const left = { ...nobody, membersLeft, destinations };
      expect(shownDestinations(left, 5)).toEqual(isShown ? destinations : null);
      expect(shownDestinations(left, 1)).toEqual(destinations);
    },
  );

  describe('of a curve', () => {
    const incidence = (count: number) => ({ estimate: count / 40, standardError: 0, low: 0, high: 1, count });
    const curveOf = (points: readonly (readonly [number, number, number])[]) => {
      const outflow = points.map(([months, count, otherEnds]) => ({
        months,
        incidence: incidence(count),
        otherEnds,
      }));
      const nothing = incidence(0);
      const causes = { OUTFLOW: nothing, PARTIAL: nothing, DROP_OUT: nothing } as never;
      const period = { from: '2026-01-01', until: '2026-12-31' } as never;
      return {
        definition: 'cumulative-incidence-24/1',
        period,
        n: 40,
        state: 'SHOWN',
        value: { causes, outflow },
      } satisfies Figure<CumulativeIncidence>;
    };
    const shownOf = (points: readonly (readonly [number, number, number])[], fewest = 5) => {
      const figure = shownIncidence(curveOf(points), fewest);
      return figure.state === 'SHOWN'
        ? figure.value.outflow.map((point) => [point.months, point.incidence.count, point.otherEnds])
        : figure.state;
    };

    it('shows each time only where one is enough', () => {
      const points = [[3.2, 1, 0], [4, 1, 1]] as const; // prettier-ignore
      expect(shownOf(points, 1)).toEqual(points);
    });

    it('leaves out the times between which a few left', () => {
      const points = [[3.2, 3, 0], [5, 6, 0], [7, 7, 0], [13, 11, 0], [20, 11, 2]] as const; // prettier-ignore
      expect(shownOf(points)).toEqual([
        [6, 6, 0],
        [18, 11, 0],
      ]);
      expect(shownOf([])).toEqual([6, 12, 18, 24].map((months) => [months, 0, 0]));
      expect(shownOf([[2, 1, 0]])).toBe('TOO_FEW');
    });

    it('never differs by a few from one time to the next', () => {
      const steps = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 23 });
      fc.assert(
        fc.property(steps, (each) => {
          let [outflows, otherEnds] = [0, 0];
          const points = each.map(([out, other], at) => {
            outflows += out;
            otherEnds += other;
            return [at + 0.5, outflows, otherEnds] as const;
          });
          const shown = shownOf(points);
          if (shown === 'TOO_FEW') return;
          let before = [0, 0, 0];
          for (const point of shown as number[][]) {
            expect(isSmall(point[1]! - before[1]!, 5) || isSmall(point[2]! - before[2]!, 5)).toBe(false);
            before = point;
          }
        }),
      );
    });
  });
});
