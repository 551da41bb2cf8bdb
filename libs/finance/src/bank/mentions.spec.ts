import fc from 'fast-check';
import { invoiceNumber, paymentReference } from '../invoice/invoice-number.js';
import { mentionsIn } from './mentions.js';

const place = fc.record({
  series: fc.stringMatching(/^[A-Z]{0,4}$/),
  year: fc.integer({ min: 2000, max: 2199 }),
  sequence: fc.integer({ min: 1, max: 999_999_999 }),
});
const around = fc.constantFrom('', 'Factuur ', 'betreft: ', '(', 'nr.');
const after = fc.constantFrom('', ' dank u', ', en de rest', '.', ' 5 stuks');

describe('what a payment names', () => {
  it('is found however it is written', () => {
    fc.assert(
      fc.property(
        place,
        around,
        after,
        fc.constantFrom('', ' ', '-', '/', '.'),
        (one, before, behind, sign) => {
          const number = invoiceNumber(one);
          const sequence = number.slice(number.indexOf('-') + 1);
          const reference = paymentReference(number);
          expect(mentionsIn(`${before}${reference}${behind}`)).toContain(reference);
          const spaced = reference.match(/.{1,4}/g)!.join(' ');
          expect(mentionsIn(`${before}${spaced}${behind}`)).toContain(reference);
          const loose = [...(one.series ? [one.series] : []), one.year, sequence].join(sign);
          expect(mentionsIn(`${before}${loose}${behind}`.toLowerCase())).toContain(reference);
        },
      ),
    );
  });

  it.each(['2026-00012', '12026-0001', 'RF3220260001', '2026', '0001', '', 'F2026-000'])(
    'is nothing in %j',
    (text) => {
      expect(mentionsIn(text)).not.toContain(paymentReference('2026-0001'));
    },
  );

  it('is looked for in each text, once, and never without end', () => {
    expect(mentionsIn('2026-0001', null, '2026 0001')).toEqual(['RF3120260001']);
    const many = Array.from({ length: 50 }, (_none, i) => `2026-${1000 + i}`).join(' en ');
    expect(mentionsIn(many)).toHaveLength(20);
  });
});
