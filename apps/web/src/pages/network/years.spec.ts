import { yearsOf } from './years.js';

describe('cells by period of entry', () => {
  it('are grouped with the latest period first, and keep their order within one', () => {
    const cells = [
      { from: '2022Q1', to: '2022Q4', label: 'a' },
      { from: '2023Q1', to: '2023Q4', label: 'a' },
      { from: '2022Q1', to: '2022Q4', label: 'b' },
    ];
    const years = yearsOf(cells);
    expect(years.map(({ key }) => key)).toEqual(['2023Q1/2023Q4', '2022Q1/2022Q4']);
    expect(years[1]!.cells.map(({ label }) => label)).toEqual(['a', 'b']);
    expect(yearsOf([])).toEqual([]);
  });
});
