import fc from 'fast-check';
import { isId, newId } from './id.js';

describe('an id', () => {
  it('is a UUID of version 7 and variant 10', () => {
    const id = newId();
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(isId(id)).toBe(true);
  });

  it('carries its time in front, so that ids sort by it', () => {
    const moment = fc.integer({ min: 0, max: 2 ** 48 - 1 });
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        expect(parseInt(newId(a).replace('-', '').slice(0, 12), 16)).toBe(a);
        if (a < b) expect(newId(a) < newId(b)).toBe(true);
      }),
    );
  });

  it('comes once', () => {
    expect(new Set(Array.from({ length: 10_000 }, () => newId(0))).size).toBe(10_000);
  });

  it.each([
    '',
    'x',
    '01890000-0000-7000-8000-00000000000',
    '01890000-0000-7000-8000-0000000000000',
    "' or 1=1 --",
  ])('is not %j', (text) => {
    expect(isId(text)).toBe(false);
  });
});
