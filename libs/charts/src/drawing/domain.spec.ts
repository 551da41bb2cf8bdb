import fc from 'fast-check';
import { dayDomainOf, dayOfValue, dayTicksOf, dayValue, domainOf, placesOf, ticksOf } from './domain.js';

const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true });

describe('the ends of an axis', () => {
  it('are round numbers around the values', () => {
    expect(domainOf([3, 97])).toEqual([0, 100]);
    expect(domainOf([-30, 412])).toEqual([-100, 500]);
  });

  it('are its own where it has them, unless a value lies outside', () => {
    expect(domainOf([20, 55], { from: 0, until: 100 })).toEqual([0, 100]);
    expect(domainOf([20, 130], { from: 0, until: 100 })).toEqual([0, 140]);
    expect(domainOf([-5, 12], { from: 0 })).toEqual([-5, 12].map((end) => (end < 0 ? -5 : 15)));
  });

  it('leave room where all values are equal, and where there are none', () => {
    expect(domainOf([])).toEqual([0, 1]);
    expect(domainOf([], { from: 0 })).toEqual([0, 1]);
    expect(domainOf([7, 7])).toEqual([6, 8]);
    expect(domainOf([0], { from: 0 })).toEqual([0, 1]);
  });

  it('hold every finite value, and every value has a place between the coordinates', () => {
    fc.assert(
      fc.property(fc.array(anyNumber, { minLength: 1, maxLength: 20 }), (values) => {
        const domain = domainOf(values);
        const place = placesOf(domain, [400, 20]);
        for (const value of [...values, ...ticksOf(domain, 5)]) {
          expect(place(value)).toBeGreaterThanOrEqual(20);
          expect(place(value)).toBeLessThanOrEqual(400);
        }
        expect(domain[0]).toBeLessThan(domain[1]);
      }),
    );
  });

  it('keep whole numbers whole', () => {
    expect(ticksOf([0, 2], 5, true)).toEqual([0, 1, 2]);
  });
});

describe('days along an axis', () => {
  it('begin and end on the first and the last', () => {
    const days = ['2025-01-15', '2026-02-03'].map(dayValue);
    expect(dayDomainOf(days).map(dayOfValue)).toEqual(['2025-01-15', '2026-02-03']);
    expect(dayTicksOf(dayDomainOf(days), 4).map(dayOfValue)).toContain('2025-07-01');
  });

  it('have room around one, around none, and around what no calendar knows', () => {
    for (const days of [[], [dayValue('2026-03-03')], [-1e300, 1e300]]) {
      const [low, high] = dayDomainOf(days);
      expect(low).toBeLessThan(high);
      expect(dayTicksOf([low, high], 4).every(Number.isFinite)).toBe(true);
    }
  });
});
