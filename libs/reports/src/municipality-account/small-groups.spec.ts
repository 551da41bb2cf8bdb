import fc from 'fast-check';
import type { ParticipationGain } from '#coaching';
import { type CumulativeIncidence, type Figure, proportionOf, type SavedBenefit } from '#membership';
import {
  isSmall,
  SAVED_STEP,
  shownDestinations,
  shownGain,
  shownIncidence,
  shownLadder,
  shownParts,
  shownPeople,
  shownSaved,
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

  describe('of saved benefit', () => {
    const of = (value: Partial<SavedBenefit>, fewest = 5) => {
      const saved = { amount: 0, months: 15, monthsWithoutNorm: 1, contributors: 5, largest: 0, ...value };
      const period = { from: '2026-01-01', until: '2026-03-31' } as never;
      const figure = shownSaved(
        { definition: 'saved-benefit-net-norm/1', period, n: 6, state: 'SHOWN', value: saved },
        fewest,
      );
      return figure.state === 'SHOWN' ? figure.value : figure.state;
    };

    it('is whole where one is enough', () => {
      const value = { amount: 21_022_51, months: 15, monthsWithoutNorm: 1 };
      expect(of({ amount: 21_022_51, contributors: 1, largest: 21_022_51 }, 1)).toEqual(value);
    });

    it('is nothing of fewer than five, however many were off benefit, nor where one has more than half', () => {
      expect(of({ amount: 21_022_51, contributors: 4, largest: 4_204_50 })).toBe('TOO_FEW');
      expect(of({ amount: 20_000_00, largest: 10_000_01 })).toBe('TOO_FEW');
      expect(of({ amount: 20_000_00, largest: 10_000_00 })).toMatchObject({ amount: 20_000_00 });
    });

    it('is rounded and has no months, which beside the norms would tell who lived as a couple', () => {
      fc.assert(
        fc.property(fc.integer({ min: 5, max: 500 }), fc.integer({ min: 1, max: 1e6 }), (people, each) => {
          const shown = of({ amount: people * each, contributors: people, largest: each });
          expect(shown).toMatchObject({ months: null, monthsWithoutNorm: null });
          expect((shown as SavedBenefit).amount % SAVED_STEP).toBe(0);
        }),
      );
    });
  });

  describe('of the gain on the ladder', () => {
    const of = (value: Partial<ParticipationGain>, membersLeft: number | null = 0, n = 10) => {
      const gain = {
        meanGain: 0.4,
        up: proportionOf(5, n),
        down: 0,
        members: 15,
        coverage: n / 15,
        ...value,
      };
      const period = { from: '2026-01-01', until: '2026-03-31' } as never;
      const people = { ...shownPeople(nobody, 5), membersLeft };
      const figure = { definition: 'participation-gain/1', period, n, state: 'SHOWN', value: gain } as const;
      return [5, 1].map((fewest) => {
        const shown = shownGain(figure, people, fewest);
        return shown.state === 'SHOWN' ? [shown.value.members, shown.value.meanGain] : shown.state;
      });
    };

    it('counts the members where that tells neither of a few who left nor of a few not measured', () => {
      expect(of({})).toEqual([[15, 0.4], [15, 0.4]]); // prettier-ignore
      expect(of({ members: 13 })).toEqual([[null, 0.4], [13, 0.4]]); // prettier-ignore
      expect(of({}, null)[0]).toEqual([null, 0.4]);
    });

    it('has no mean that is a sum of a few', () => {
      expect(of({ up: proportionOf(1, 10) })[0]).toEqual([15, null]);
      expect(of({ up: proportionOf(9, 10) })[0]).toEqual([15, null]);
      expect(of({ up: proportionOf(0, 10), down: 1 })[0]).toEqual([15, null]);
    });
  });

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
