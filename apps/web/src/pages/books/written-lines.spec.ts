import { Typed } from '../../form/typed.js';
import { memorialOf, sumsOf, writtenIn } from './written-lines.js';

const form = (fields: Record<string, string>): Typed => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return new Typed(data);
};

const whole = {
  on: '2026-03-01',
  description: 'Afschrijving',
  'lines.0.accountId': 'LedgerAccount_1',
  'lines.0.side': 'debit',
  'lines.0.amount': '1.234,5',
  'lines.1.accountId': 'LedgerAccount_2',
  'lines.1.side': 'credit',
  'lines.1.amount': '1234,50',
};

describe('lines that somebody writes by hand', () => {
  it('come to the API as debit or credit, with the amounts that Dutch people type', () => {
    expect(memorialOf(form(whole))).toEqual({
      on: '2026-03-01',
      description: 'Afschrijving',
      receiptFileId: null,
      lines: [
        { accountId: 'LedgerAccount_1', memberId: null, debit: { amount: '1234.5' }, credit: null },
        { accountId: 'LedgerAccount_2', memberId: null, debit: null, credit: { amount: '1234.50' } },
      ],
    });
  });

  it.each([
    ['a cent is missing', { 'lines.1.amount': '1234,49' }],
    ['an account is missing', { 'lines.1.accountId': '' }],
    ['an amount is none', { 'lines.1.amount': 'veel' }],
    ['a member is asked for and missing', { 'lines.1.memberId': '' }],
    ['both are on one side', { 'lines.1.side': 'debit' }],
    ['nothing moves', { 'lines.0.amount': '0', 'lines.1.amount': '0' }],
    ['the day is missing', { on: '' }],
    ['it says not what it is about', { description: ' ' }],
  ])('wait while %s', (_what, more) => {
    expect(memorialOf(form({ ...whole, ...more }))).toBeNull();
  });

  it('add up to the cent, also before they are whole', () => {
    const lines = writtenIn(form({ ...whole, 'lines.1.amount': '', 'lines.0.amount': '0,1' }));
    expect(sumsOf([...lines, { side: 'debit', amount: '0.20' }])).toEqual({ debit: 30, credit: 0 });
  });
});
