import fc from 'fast-check';
import { civilDate } from '#kernel';
import { paymentReference } from '../invoice/invoice-number.js';
import { type BankEntry } from './bank-statement.js';
import { matchReasons, proposeMatches, type OpenInvoice } from './match.js';

const payment: BankEntry = {
  ordinal: 1,
  reference: 'B1',
  amount: 12_100,
  bookedOn: civilDate('2026-11-02'),
  valueOn: null,
  counterpartyName: null,
  counterpartyIban: null,
  remittance: null,
  endToEndId: null,
  reversal: false,
  transactions: 1,
};
const invoice = (number: string, also: Partial<OpenInvoice> = {}): OpenInvoice => ({
  id: `id of ${number}`,
  number,
  open: 12_100,
  customerName: 'Bakkerij Het Zoute Brood B.V.',
  customerIban: 'NL39OPBL0000004711',
  ...also,
});
const reasonOf = (entry: Partial<BankEntry>, also: Partial<OpenInvoice> = {}) =>
  proposeMatches({ ...payment, ...entry }, [invoice('2026-0001', also)])[0]?.reason;

describe('the reason of a proposal', () => {
  it.each([
    'RF3120260001',
    'RF31 2026 0001',
    'rf31 2026 0001 dank u',
    'Factuur 2026-0001',
    'factnr:2026/0001.',
    'betaling 2026 0001 ballonnen',
    '20260001',
  ])('is the reference in %j', (text) => {
    expect(reasonOf({ remittance: text })).toBe('REFERENCE_AND_AMOUNT');
    expect(reasonOf({ endToEndId: text })).toBe('REFERENCE_AND_AMOUNT');
    expect(reasonOf({ remittance: text, amount: 5000 })).toBe('REFERENCE');
  });

  it.each(['2026-00012', '12026-0001', 'F2026-0001', 'RF3220260001', '2026-0010', '2026', '0001'])(
    'is not the reference in %j',
    (text) => {
      expect(reasonOf({ remittance: text })).toBe('AMOUNT');
      expect(reasonOf({ remittance: text, amount: 5000 })).toBeUndefined();
    },
  );

  it('needs the series, where the number has one', () => {
    const reasonIn = (text: string) =>
      proposeMatches({ ...payment, remittance: text }, [invoice('F2026-0001')])[0]?.reason;
    expect(reasonIn('F 2026-0001')).toBe('REFERENCE_AND_AMOUNT');
    expect(reasonIn(paymentReference('F2026-0001'))).toBe('REFERENCE_AND_AMOUNT');
    expect(reasonIn('2026-0001')).toBe('AMOUNT');
  });

  it('is the known account, then the name, then the amount alone', () => {
    expect(reasonOf({ counterpartyIban: 'NL39OPBL0000004711' })).toBe('AMOUNT_AND_IBAN');
    expect(reasonOf({ counterpartyIban: 'NL83OPBL0000000815' })).toBe('AMOUNT');
    expect(reasonOf({ counterpartyIban: null }, { customerIban: null })).toBe('AMOUNT');
    expect(reasonOf({ counterpartyIban: 'NL39OPBL0000004711', amount: 5000 })).toBeUndefined();
  });

  it.each([
    ['HET ZOUTE BROOD', 'Bakkerij Het Zoute Brood B.V.'],
    ['Bakkerij Het Zoute Brood BV', 'het zoute brood'],
    ['CAFE DE ZON V.O.F.', 'Café de Zon'],
    ['Stichting Buurthuis', 'Buurthuis'],
    ['أحمد سعيد', 'أحمد سعيد'],
  ])('is the name: %j is %j', (onBank, known) => {
    expect(reasonOf({ counterpartyName: onBank }, { customerName: known })).toBe('AMOUNT_AND_NAME');
  });

  it.each([
    ['Jo', 'Jo'],
    ['Zon', 'Café de Zon'],
    ['Broodje', 'Brood'],
    ['B.V.', 'B.V.'],
    ['Stichting', 'Stichting Buurthuis'],
    ['', 'Café de Zon'],
  ])('is not the name: %j and %j', (onBank, known) => {
    expect(reasonOf({ counterpartyName: onBank }, { customerName: known })).toBe('AMOUNT');
  });
});

describe('proposals', () => {
  it('come with the strongest reason first', () => {
    const entry = {
      ...payment,
      remittance: 'facturen 2026-0005 en 2026-0004',
      counterpartyName: 'Café de Zon',
      counterpartyIban: 'NL39OPBL0000004711',
    };
    const stranger = { customerName: 'Iemand anders', customerIban: null };
    const proposals = proposeMatches(entry, [
      invoice('2026-0001', stranger),
      invoice('2026-0002', { ...stranger, customerName: 'De Zon' }),
      invoice('2026-0003'),
      invoice('2026-0004', { open: 9900 }),
      invoice('2026-0005'),
      invoice('2026-0006', { open: 5000 }),
    ]);
    expect(proposals.map(({ reason }) => reason)).toEqual([
      'REFERENCE_AND_AMOUNT',
      'REFERENCE',
      'AMOUNT_AND_IBAN',
      'AMOUNT_AND_NAME',
      'AMOUNT',
    ]);
    expect(proposals.map(({ invoiceId }) => invoiceId)).toEqual(
      [5, 4, 3, 2, 1].map((n) => `id of 2026-000${n}`),
    );
  });

  it('put the nearer amount first among references, then the lower number', () => {
    const entry = { ...payment, remittance: '2026-0001 2026-0002 2026-0003' };
    const proposals = proposeMatches(entry, [
      invoice('2026-0003', { open: 7000 }),
      invoice('2026-0002', { open: 5000 }),
      invoice('2026-0001', { open: 7000 }),
    ]);
    expect(proposals.map(({ invoiceId }) => invoiceId)).toEqual([1, 3, 2].map((n) => `id of 2026-000${n}`));
  });

  it('put the lower number first where all else is equal, and not the earlier id', () => {
    const proposals = proposeMatches(payment, [
      invoice('2026-0002', { id: 'a' }),
      invoice('2026-0001', { id: 'b' }),
    ]);
    expect(proposals.map(({ invoiceId }) => invoiceId)).toEqual(['b', 'a']);
  });

  it('hold money going out against credit notes only', () => {
    const credit = invoice('CR2026-0001', { open: -12_100 });
    expect(proposeMatches({ ...payment, amount: -12_100 }, [invoice('2026-0001'), credit])).toEqual([
      { invoiceId: credit.id, reason: 'AMOUNT' },
    ]);
    expect(
      proposeMatches({ ...payment, amount: 0, remittance: '2026-0001' }, [invoice('2026-0001', { open: 0 })]),
    ).toEqual([]);
  });

  it('are at most five, in order, each invoice once, and the same in whatever order the invoices come', () => {
    const invoices = fc.uniqueArray(
      fc.record({
        sequence: fc.integer({ min: 1, max: 40 }),
        open: fc.constantFrom(12_100, 5000, -12_100),
        iban: fc.constantFrom('NL39OPBL0000004711', null),
      }),
      { selector: ({ sequence }) => sequence, maxLength: 30 },
    );
    fc.assert(
      fc.property(invoices, fc.integer({ min: 1, max: 40 }), (list, named) => {
        const open = list.map(({ sequence, iban, ...also }) =>
          invoice(`2026-${String(sequence).padStart(4, '0')}`, { ...also, customerIban: iban }),
        );
        const entry = {
          ...payment,
          counterpartyIban: 'NL39OPBL0000004711',
          remittance: `2026-${String(named).padStart(4, '0')}`,
        };
        const proposals = proposeMatches(entry, open);
        expect(proposals.length).toBeLessThanOrEqual(5);
        expect(new Set(proposals.map(({ invoiceId }) => invoiceId)).size).toBe(proposals.length);
        const strengths = proposals.map(({ reason }) => matchReasons.indexOf(reason));
        expect(strengths).toEqual([...strengths].sort((a, b) => a - b));
        expect(proposeMatches(entry, [...open].reverse())).toEqual(proposals);
      }),
    );
  });
});
