import { printedSheet } from './printed-sheet.js';
import type { Sheet } from './sheet.js';

const sheet: Sheet = {
  name: 'Leden',
  columns: [
    { heading: 'Op', kind: 'DATE' },
    { heading: 'Naam', kind: 'TEXT' },
    { heading: 'Saldo', kind: 'AMOUNT' },
    { heading: 'Deel', kind: 'PERCENT' },
  ],
  rows: [
    ['2026-02-28', '=Noor', -123_456, 3050],
    [null, 'Ada', null, null],
  ],
};
const plain = (rows: unknown) => JSON.parse(JSON.stringify(rows).replaceAll('\u00a0', ' ')) as unknown;

describe('a sheet as a table of a document', () => {
  it('has each cell written out, and a dash for what is not known', () => {
    const printed = printedSheet(sheet, 'nl', { empty: 'niemand', totals: [null, 'Samen', -123_456, null] });
    expect(printed).toMatchObject({ heading: 'Leden', empty: null, figures: [2, 3], wide: 1 });
    expect(plain(printed.rows)).toEqual([
      ['28 februari 2026', '=Noor', '€ −1.234,56', '30,5%'],
      ['–', 'Ada', '–', '–'],
    ]);
    expect(plain(printed.totals)).toEqual(['', 'Samen', '€ −1.234,56', '']);
  });

  it('is a sentence where there is nothing', () => {
    expect(
      printedSheet({ ...sheet, rows: [] }, 'en', { empty: 'nobody', note: 'x', totals: [] }),
    ).toMatchObject({ empty: 'nobody', note: null, rows: [], totals: null });
  });
});
