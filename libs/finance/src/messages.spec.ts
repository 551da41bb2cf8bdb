import { LOCALES, text } from '#platform';
import { nl } from './messages.js';

const values = {
  line: 1234,
  field: 'Bal OPBD',
  amount: '8.855',
  statement: '2026-11',
  currency: 'USD',
  expected: '27.00',
  stated: '-27.00',
  difference: '-54.00',
  code: 'LOW',
  date: '1980-01-01',
  open: '1210.00',
  payment: '1210.01',
  most: 100,
  entry: 3,
  count: 2,
};

describe('the sentences of finance', () => {
  it.each(LOCALES)('take their values in %s and end as sentences', (locale) => {
    for (const code of Object.keys(nl)) expect(text(code, locale, values)).toMatch(/^[^{}]{20,}\.$/);
  });

  it('write money and lines as the reader does', () => {
    const dutch = text('BANK_STATEMENT_UNBALANCED', 'nl', values).replace(/\u00a0/g, ' ');
    expect(dutch).toContain('Het verschil is € -54,00.');
    expect(text('BANK_STATEMENT_UNBALANCED', 'en', values)).toContain('The difference is -€54.00.');
    expect(text('BANK_FILE_MALFORMED', 'nl', values)).toContain('regel 1234.');
    expect(text('VAT_RATE_UNKNOWN', 'nl', values)).toContain('(laag)');
  });
});
