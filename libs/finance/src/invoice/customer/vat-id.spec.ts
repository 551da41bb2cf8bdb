import { DomainError } from '#kernel';
import { vatIdOf } from './vat-id.js';

describe('a VAT id', () => {
  it.each([
    ['nl 123456789 b01', 'NL123456789B01'],
    ['BE 0123.456.789', 'BE0123456789'],
    ['DE123456789', 'DE123456789'],
    ['ATU12345678', 'ATU12345678'],
    ['EL123456789', 'EL123456789'],
    ['IE1A23456B', 'IE1A23456B'],
    ['XI123456789', 'XI123456789'],
  ])('%s is %s', (typed, vatId) => {
    expect(vatIdOf(typed)).toBe(vatId);
  });

  it.each([
    '',
    'NL',
    'NL123456789',
    'NL123456789B1',
    'DE12345678',
    'GR123456789',
    'US123456789',
    '123456789',
  ])('is not %j', (typed) => {
    expect(() => vatIdOf(typed)).toThrow(new DomainError('CUSTOMER_VAT_ID_INVALID'));
  });
});
