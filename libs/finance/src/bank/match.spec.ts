import fc from 'fast-check';
import { matchReasons, type OpenInvoice, type Payment, proposeMatches } from './match.js';

const payment: Payment = { amount: 12_100, counterpartyName: '' };
const invoice = (number: string, also: Partial<OpenInvoice> = {}): OpenInvoice => ({
  id: `id of ${number}`,
  number,
  open: 12_100,
  customerName: 'Bakkerij Het Zoute Brood B.V.',
  isNamed: false,
  isFromCustomer: false,
  hasPaidBefore: false,
  ...also,
});
const reasonOf = (entry: Partial<Payment>, also: Partial<OpenInvoice> = {}) =>
  proposeMatches({ ...payment, ...entry }, [invoice('2026-0001', also)])[0]?.reason;

describe('the reason of a proposal', () => {
  it.each([
    ['REFERENCE_AND_AMOUNT', 'REFERENCE', { isNamed: true, isFromCustomer: true }],
    ['AMOUNT_AND_IBAN', 'IBAN', { isFromCustomer: true, hasPaidBefore: true }],
    ['AMOUNT_AND_HISTORY', 'HISTORY', { hasPaidBefore: true }],
    ['AMOUNT', undefined, {}],
  ])('is %s, or %s for another amount', (same, other, signs) => {
    expect(reasonOf({}, signs)).toBe(same);
    expect(reasonOf({ amount: 5000 }, signs)).toBe(other);
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

const idsOf = (proposals: ReturnType<typeof proposeMatches>) => proposals.map(({ invoice: { id } }) => id);

describe('proposals', () => {
  it('come with the strongest reason first', () => {
    const proposals = proposeMatches({ ...payment, counterpartyName: 'Café de Zon' }, [
      invoice('2026-0001', { customerName: 'Iemand anders' }),
      invoice('2026-0002', { customerName: 'De Zon' }),
      invoice('2026-0003', { isFromCustomer: true }),
      invoice('2026-0004', { open: 9900, isNamed: true }),
      invoice('2026-0005', { isNamed: true }),
      invoice('2026-0006', { open: 5000 }),
    ]);
    expect(proposals.map(({ reason }) => reason)).toEqual([
      'REFERENCE_AND_AMOUNT',
      'REFERENCE',
      'AMOUNT_AND_IBAN',
      'AMOUNT_AND_NAME',
      'AMOUNT',
    ]);
    expect(idsOf(proposals)).toEqual([5, 4, 3, 2, 1].map((n) => `id of 2026-000${n}`));
    expect(proposals.map(({ isCertain }) => isCertain)).toEqual([true, false, false, false, false]);
  });

  it.each([
    [true, [invoice('2026-0001', { isFromCustomer: true })]],
    [true, [invoice('2026-0001', { hasPaidBefore: true }), invoice('2026-0002')]],
    [false, [invoice('2026-0001')]],
    [false, [invoice('2026-0001', { isNamed: true, open: 5000 })]],
    // who owes the same twice may mean either
    [false, [invoice('2026-0001', { isFromCustomer: true }), invoice('2026-0002', { isFromCustomer: true })]],
    // who names another invoice than the amount says
    [
      false,
      [invoice('2026-0001', { isFromCustomer: true }), invoice('2026-0002', { isNamed: true, open: 1 })],
    ],
  ])('are certain (%s) only where two signs agree on one', (isCertain, open) => {
    expect(proposeMatches(payment, open).some((proposal) => proposal.isCertain)).toBe(isCertain);
  });

  it('put the nearer amount first among references, then the lower number', () => {
    const proposals = proposeMatches(payment, [
      invoice('2026-0003', { open: 7000, isNamed: true }),
      invoice('2026-0002', { open: 5000, isNamed: true }),
      invoice('2026-0001', { open: 7000, isNamed: true }),
    ]);
    expect(idsOf(proposals)).toEqual([1, 3, 2].map((n) => `id of 2026-000${n}`));
  });

  it('put the lower number first where all else is equal, and not the earlier id', () => {
    const proposals = proposeMatches(payment, [
      invoice('2026-0002', { id: 'a' }),
      invoice('2026-0001', { id: 'b' }),
    ]);
    expect(idsOf(proposals)).toEqual(['b', 'a']);
  });

  it('hold money going out against credit notes only', () => {
    const credit = invoice('CR2026-0001', { open: -12_100 });
    const out = proposeMatches({ ...payment, amount: -12_100 }, [invoice('2026-0001'), credit]);
    expect(out).toEqual([{ invoice: credit, reason: 'AMOUNT', isCertain: false }]);
    const nothing = invoice('2026-0001', { open: 0, isNamed: true });
    expect(proposeMatches({ ...payment, amount: 0 }, [nothing])).toEqual([]);
  });

  it('are at most five, in order, each invoice once, and the same in whatever order the invoices come', () => {
    const invoices = fc.uniqueArray(
      fc.record({
        sequence: fc.integer({ min: 1, max: 40 }),
        open: fc.constantFrom(12_100, 5000, -12_100),
        isNamed: fc.boolean(),
        isFromCustomer: fc.boolean(),
        hasPaidBefore: fc.boolean(),
      }),
      { selector: ({ sequence }) => sequence, maxLength: 30 },
    );
    fc.assert(
      fc.property(invoices, (list) => {
        const open = list.map(({ sequence, ...also }) =>
          invoice(`2026-${String(sequence).padStart(4, '0')}`, also),
        );
        const proposals = proposeMatches(payment, open);
        expect(proposals.length).toBeLessThanOrEqual(5);
        expect(new Set(idsOf(proposals)).size).toBe(proposals.length);
        const strengths = proposals.map(({ reason }) => matchReasons.indexOf(reason));
        expect(strengths).toEqual([...strengths].sort((a, b) => a - b));
        expect(proposals.filter(({ isCertain }) => isCertain).length).toBeLessThanOrEqual(1);
        expect(proposeMatches(payment, [...open].reverse())).toEqual(proposals);
      }),
    );
  });
});
