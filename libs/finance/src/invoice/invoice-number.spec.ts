import fc from 'fast-check';
import { DomainError } from '#kernel';
import { invoiceNumber, parseInvoiceNumber, paymentReference, paymentReferenceOf } from './invoice-number.js';

const places = fc.record({
  series: fc.stringMatching(/^[A-Z]{0,4}$/),
  year: fc.integer({ min: 2000, max: 2199 }),
  sequence: fc.integer({ min: 1, max: 999_999_999 }),
});

describe('an invoice number', () => {
  it('has the series in front, and grows beyond four digits', () => {
    expect(invoiceNumber({ series: '', year: 2026, sequence: 1 })).toBe('2026-0001');
    expect(invoiceNumber({ series: 'F', year: 2026, sequence: 42 })).toBe('F2026-0042');
    expect(invoiceNumber({ series: 'CR', year: 2026, sequence: 12_345 })).toBe('CR2026-12345');
  });

  it('reads back as what it was made from', () => {
    fc.assert(
      fc.property(places, (place) => {
        expect(parseInvoiceNumber(invoiceNumber(place))).toEqual(place);
      }),
    );
  });

  it.each([
    { series: 'f', year: 2026, sequence: 1 },
    { series: 'A1', year: 2026, sequence: 1 },
    { series: 'ABCDE', year: 2026, sequence: 1 },
    { series: '', year: 26, sequence: 1 },
    { series: '', year: 1999, sequence: 1 },
    { series: '', year: 2026, sequence: 0 },
    { series: '', year: 2026, sequence: -1 },
    { series: '', year: 2026, sequence: 1.5 },
    { series: '', year: 2026, sequence: 1_000_000_000 },
  ])('cannot be made from %j', (place) => {
    expect(() => invoiceNumber(place)).toThrow(new DomainError('INVOICE_NUMBER_INVALID'));
  });

  it.each(['', '2026-1', '2026-0000', '2026-00001', '2026 0001', ' 2026-0001', '2026-0001\n'])(
    'is not %j',
    (text) => {
      expect(() => parseInvoiceNumber(text)).toThrow(new DomainError('INVOICE_NUMBER_INVALID'));
      expect(() => paymentReference(text)).toThrow(new DomainError('INVOICE_NUMBER_INVALID'));
    },
  );
});

describe('a payment reference', () => {
  it('passes the check of ISO 11649, as the published example does', () => {
    expect(paymentReferenceOf('rf18 5390 0754 7034')).toBe('RF18539007547034');
    expect(paymentReference('2026-0001')).toBe('RF3120260001');
  });

  it('is read with spaces or in small letters', () => {
    fc.assert(
      fc.property(places, (place) => {
        const number = invoiceNumber(place);
        const typed = paymentReference(number)
          .replace(/(.{4})/g, '$1 ')
          .toLowerCase();
        expect(paymentReferenceOf(typed)).toBe(paymentReference(number));
      }),
    );
  });

  it('is refused with one other digit', () => {
    fc.assert(
      fc.property(places, fc.nat(), fc.integer({ min: 1, max: 9 }), (place, seed, shift) => {
        const typo = [...paymentReference(invoiceNumber(place))];
        const digits = [...typo.keys()].filter((i) => /\d/.test(typo[i]!));
        const at = digits[seed % digits.length]!;
        typo[at] = String((Number(typo[at]) + shift) % 10);
        expect(() => paymentReferenceOf(typo.join(''))).toThrow(new DomainError('PAYMENT_REFERENCE_INVALID'));
      }),
    );
  });

  it.each(['', 'RF', 'RF18', '18539007547034', 'RF18-5390-0754-7034', `RF18${'0'.repeat(22)}`])(
    'is not %j',
    (text) => {
      expect(() => paymentReferenceOf(text)).toThrow(new DomainError('PAYMENT_REFERENCE_INVALID'));
    },
  );

  it('differs wherever the numbers differ', () => {
    fc.assert(
      fc.property(places, places, (a, b) => {
        const same = invoiceNumber(a) === invoiceNumber(b);
        expect(paymentReference(invoiceNumber(a)) === paymentReference(invoiceNumber(b))).toBe(same);
      }),
    );
  });
});
