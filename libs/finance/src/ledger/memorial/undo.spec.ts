import { type EntryKind, entryKinds, type Journal } from '../entry.js';
import { undoneElsewhere } from './undo.js';

describe('taking back by hand', () => {
  it.each<[EntryKind, Journal, string | null]>([
    ['MEMORIAL', 'MEMORIAL', null],
    ['OPENING', 'MEMORIAL', null],
    ['INVOICE', 'SALES', 'ENTRY_UNDONE_BY_CREDIT_NOTE'],
    ['RECEIPT', 'BANK', 'ENTRY_UNDONE_AT_BANK'],
    ['INCOME', 'BANK', 'ENTRY_UNDONE_AT_BANK'],
    ['INVESTMENT', 'BANK', 'ENTRY_UNDONE_AT_INVESTMENT'],
    ['ALLOCATION', 'THERMOMETER', 'ENTRY_UNDONE_WITH_ITS_DOCUMENT'],
    ['CORRECTION', 'MEMORIAL', 'ENTRY_UNDONE_WITH_ITS_DOCUMENT'],
    ['REVERSAL', 'MEMORIAL', 'ENTRY_IS_REVERSAL'],
  ])('of %s in %s: %s', (kind, journal, code) => {
    expect(undoneElsewhere({ kind, journal })).toBe(code);
  });

  it('is for two kinds only', () => {
    const free = entryKinds.filter((kind) => undoneElsewhere({ kind, journal: 'MEMORIAL' }) === null);
    expect(free).toEqual(['OPENING', 'MEMORIAL']);
  });
});
