import { declareBelongings, mergeRefusals, type Pair } from './belongings.js';

declareBelongings('MERGE_REFUSED_MONEY', ['purse', 'wallet']);

const pair: Pair = {
  belongings: [],
  isKeptRunning: false,
  isDroppedRunning: false,
  isOverlapping: false,
  hasAccount: false,
};
const has = (table: string, kept: number, dropped: number) => ({ belongings: [{ table, kept, dropped }] });

describe('what forbids a merge', () => {
  it.each<[string[], Partial<Pair>]>([
    [[], {}],
    [[], { isKeptRunning: true }],
    [[], { isDroppedRunning: true }],
    [['MERGE_REFUSED_RUNNING'], { isKeptRunning: true, isDroppedRunning: true }],
    [['MERGE_REFUSED_RUNNING'], { isKeptRunning: true, isDroppedRunning: true, isOverlapping: true }],
    [['MERGE_REFUSED_OVERLAP'], { isKeptRunning: true, isOverlapping: true }],
    [['MERGE_REFUSED_ACCOUNT'], { hasAccount: true }],
    [[], has('trajectory', 2, 3)],
    [[], has('purse', 3, 0)],
    [['MERGE_REFUSED_MONEY'], has('purse', 0, 1)],
    [['MERGE_REFUSED_OTHER'], has('of_a_new_room', 0, 1)],
    [
      ['MERGE_REFUSED_MONEY'],
      { belongings: [...has('purse', 0, 1).belongings, ...has('wallet', 0, 1).belongings] },
    ],
  ])('%j: %j', (codes, more) => {
    expect(mergeRefusals({ ...pair, ...more })).toEqual(codes);
  });

  it('is declared once', () => {
    expect(() => declareBelongings('MERGE_REFUSED_NOTES', ['purse'])).toThrow('purse');
  });
});
