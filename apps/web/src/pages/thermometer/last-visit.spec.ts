import type { ThermometerEntry } from '../../api/thermometer.js';
import { changeOf, newSince } from './last-visit.js';

const entry = (id: string, amount: `${number}`) =>
  ({ id, amount: { amount, currency: 'EUR' } }) as ThermometerEntry;

const entries = [entry('c', '-30.03'), entry('b', '100.10'), entry('a', '70.00')];

describe('what came since somebody was here', () => {
  it('is what stands above what they saw last', () => {
    const fresh = newSince(entries, { entryId: 'a', on: '2026-11-01' });
    expect(fresh?.map(({ id }) => id)).toEqual(['c', 'b']);
    expect(changeOf(fresh!)).toEqual({ amount: '70.07', currency: 'EUR' });
  });

  it('is nothing when the newest was seen', () => {
    expect(newSince(entries, { entryId: 'c', on: '2026-11-01' })).toEqual([]);
    expect(changeOf([])).toBeNull();
  });

  it('is not known at the first visit, nor when what was seen is out of sight', () => {
    expect(newSince(entries, null)).toBeNull();
    expect(newSince(entries, { entryId: 'z', on: '2026-11-01' })).toBeNull();
  });
});
