import fc from 'fast-check';
import { latestWhole, periodsUntil, quarterOf, wholeOf } from './periods.js';

describe('the periods that somebody chooses from', () => {
  it('are the running one up to today and whole ones before it', () => {
    expect(periodsUntil('QUARTER', '2026-11-28', 3)).toEqual([
      { kind: 'QUARTER', from: '2026-10-01', until: '2026-11-28', isRunning: true },
      { kind: 'QUARTER', from: '2026-07-01', until: '2026-09-30', isRunning: false },
      { kind: 'QUARTER', from: '2026-04-01', until: '2026-06-30', isRunning: false },
    ]);
    expect(periodsUntil('MONTH', '2027-01-05', 2)[1]).toMatchObject({
      from: '2026-12-01',
      until: '2026-12-31',
    });
    expect(periodsUntil('YEAR', '2026-11-28', 2)[1]).toMatchObject({
      from: '2025-01-01',
      until: '2025-12-31',
    });
  });

  it('are whole on their last day', () => {
    expect(periodsUntil('MONTH', '2028-02-29', 1)).toEqual([
      { kind: 'MONTH', from: '2028-02-01', until: '2028-02-29', isRunning: false },
    ]);
  });

  it('start with the latest that is over', () => {
    expect(latestWhole(periodsUntil('MONTH', '2026-11-28', 3))?.from).toBe('2026-10-01');
    expect(latestWhole(periodsUntil('MONTH', '2026-11-30', 3))?.from).toBe('2026-11-01');
  });

  it('are known again by their two days', () => {
    const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom('MONTH', 'QUARTER', 'YEAR'), (date, kind) => {
        const today = date.toISOString().slice(0, 10);
        const [running, before] = periodsUntil(kind, today, 2);
        expect(wholeOf(before!)).toBe(kind);
        if (!running!.isRunning) expect(wholeOf(running!)).toBe(kind);
        expect(before!.until < running!.from).toBe(true);
        expect(running!.from <= today && today <= running!.until).toBe(true);
      }),
    );
    expect(wholeOf({ from: '2026-01-01', until: '2026-06-30' })).toBeNull();
    expect(wholeOf({ from: '2026-02-01', until: '2026-04-30' })).toBeNull();
  });

  it('count quarters as people do', () => {
    expect(['2026-01-01', '2026-06-30', '2026-07-01', '2026-12-31'].map(quarterOf)).toEqual([1, 2, 3, 4]);
  });
});
