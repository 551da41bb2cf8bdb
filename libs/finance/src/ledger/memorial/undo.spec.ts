import { type EntryKind, entryKinds } from '../entry.js';
import { undoInJournal, undoneElsewhere } from './undo.js';

describe('taking back by hand', () => {
  it.each<[EntryKind, boolean, string | null]>([
    ['MEMORIAL', false, null],
    ['OPENING', false, null],
    ['INVOICE', false, 'ENTRY_UNDONE_BY_CREDIT_NOTE'],
    ['RECEIPT', true, 'ENTRY_UNDONE_AT_BANK'],
    ['ALLOCATION', true, 'ENTRY_UNDONE_AT_BANK'],
    ['INVESTMENT', true, 'ENTRY_UNDONE_AT_BANK'],
    ['INVESTMENT', false, 'ENTRY_TAKEN_BACK_WHOLE'],
    ['INCOME', false, 'ENTRY_TAKEN_BACK_WHOLE'],
    ['WITHDRAWAL', false, 'ENTRY_TAKEN_BACK_WHOLE'],
    ['ADVANCE_REPAYMENT', false, 'ENTRY_TAKEN_BACK_WHOLE'],
    ['EXPENSE_PAYMENT', false, 'ENTRY_TAKEN_BACK_WHOLE'],
    ['ALLOCATION', false, 'ENTRY_UNDONE_WITH_ITS_DOCUMENT'],
    ['CORRECTION', false, 'ENTRY_UNDONE_WITH_ITS_DOCUMENT'],
    ['ADVANCE_SETTLEMENT', false, 'ENTRY_TAKEN_BACK_WHOLE'],
    ['SETTLEMENT', false, 'ENTRY_STAYS'],
    ['REVERSAL', false, 'ENTRY_IS_REVERSAL'],
  ])('of %s, from a line of the bank %s: %s', (kind, isFromBank, code) => {
    expect(undoneElsewhere({ kind, isFromBank, isLateCost: false })).toBe(code);
  });

  it('of the debt of a late cost goes with its corrections', () => {
    const cost = { kind: 'CORRECTION', isFromBank: false, isLateCost: true } as const;
    expect(undoneElsewhere(cost)).toBe('ENTRY_TAKEN_BACK_WHOLE');
    expect(undoInJournal({ ...cost, isReversed: false })).toBe('WHOLE');
    expect(undoInJournal({ ...cost, isReversed: true })).toBeNull();
  });

  it.each<[EntryKind, boolean, boolean, string | null]>([
    ['MEMORIAL', false, false, 'ALONE'],
    ['MEMORIAL', false, true, null],
    ['INCOME', false, false, 'WHOLE'],
    ['INCOME', false, true, null],
    ['INCOME', true, false, null],
    ['INVOICE', false, false, null],
    ['REVERSAL', false, false, null],
  ])('is offered beside %s (from the bank %s, taken back %s): %s', (kind, isFromBank, isReversed, way) => {
    expect(undoInJournal({ kind, isFromBank, isLateCost: false, isReversed })).toBe(way);
  });

  it('is for two kinds only', () => {
    const free = entryKinds.filter(
      (kind) => undoneElsewhere({ kind, isFromBank: false, isLateCost: false }) === null,
    );
    expect(free).toEqual(['OPENING', 'MEMORIAL']);
  });
});
