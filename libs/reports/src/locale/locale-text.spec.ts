import { civilDate } from '#kernel';
import {
  amountText,
  dateText,
  monthText,
  rateText,
  shortMonthText,
  timeText,
  wholeEuroText,
} from './locale-text.js';

const visible = (text: string) => text.replaceAll('\u00a0', ' ');

describe('amounts and dates as people write them', () => {
  it.each([
    [0, '€ 0,00', '€0.00'],
    [5, '€ 0,05', '€0.05'],
    [123_456, '€ 1.234,56', '€1,234.56'],
    [-123_456, '€ −1.234,56', '−€1,234.56'],
    [10_000_000_000_000, '€ 100.000.000.000,00', '€100,000,000,000.00'],
  ])('writes %i cents', (cents, nl, en) => {
    expect(visible(amountText(cents, 'nl'))).toBe(nl);
    expect(visible(amountText(cents, 'en'))).toBe(en);
  });

  it('writes a round sum for a scale', () => {
    expect(visible(wholeEuroText(150_000, 'nl'))).toBe('€ 1.500');
    expect(wholeEuroText(150_000, 'en')).toBe('€1,500');
  });

  it('writes dates, months and rates', () => {
    const date = civilDate('2026-03-03');
    expect([dateText(date, 'nl'), dateText(date, 'en')]).toEqual(['3 maart 2026', '3 March 2026']);
    expect([monthText(date, 'nl'), monthText(date, 'en')]).toEqual(['maart 2026', 'March 2026']);
    expect([shortMonthText(date, 'nl'), shortMonthText(date, 'en')]).toEqual(['mrt', 'Mar']);
    expect([rateText(3050, 'nl'), rateText(3050, 'en')]).toEqual(['30,5%', '30.5%']);
    expect([rateText(-2400, 'nl'), rateText(-2400, 'en')]).toEqual(['−24%', '−24%']);
  });

  it('writes the time of day as it is in the Netherlands, in winter and in summer', () => {
    expect(timeText(new Date('2026-01-02T23:05:00Z'))).toBe('00:05');
    expect(timeText(new Date('2026-07-02T12:05:00Z'))).toBe('14:05');
  });
});
