import fc from 'fast-check';
import { shownLadder, shownParts, shownPeople } from './small-groups.js';

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
    expect(shownLadder(ladder, 5)).toBeNull();
    expect(shownLadder(ladder, 1)).toBe(ladder);
  });
});
