import { firstDayOf, lastMonthOf } from './quarters.js';

describe('a quarter in months', () => {
  it.each([
    ['2024Q1', '2024-01-01', '2024-03-01'],
    ['2024Q4', '2024-10-01', '2024-12-01'],
  ])('%s is from %s to %s', (quarter, first, last) => {
    expect([firstDayOf(quarter), lastMonthOf(quarter)]).toEqual([first, last]);
  });
});
