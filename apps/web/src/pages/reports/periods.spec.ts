import fc from 'fast-check';
import { latestWhole, periodsOf, periodsUntil, quarterOf, wholeOf } from './periods.js';

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

  it('are of the kind that the report is of', () => {
    expect(periodsOf('MONTH', '2026-11-28')).toHaveLength(14);
    expect(periodsOf('QUARTER', '2026-11-28')[0]).toMatchObject({ kind: 'QUARTER', isRunning: true });
    expect(periodsOf('YEAR', '2026-11-28').map(({ from }) => from.slice(0, 4))).toEqual([
      '2026',
      '2025',
      '2024',
      '2023',
      '2022',
      '2021',
    ]);
  });

  it('leave the running quarter out where it has to be over, until its last day', () => {
    expect(periodsOf('ENDED_QUARTER', '2026-11-28')[0]?.from).toBe('2026-07-01');
    expect(periodsOf('ENDED_QUARTER', '2026-12-31')[0]?.from).toBe('2026-10-01');
  });

  it('are a few of each where any days will do, and no days twice', () => {
    const january = periodsOf('FREE', '2026-01-20');
    // the year, the quarter and the month so far are the same days
    expect(january.map(({ kind }) => kind)).toEqual([
      ...Array<string>(3).fill('YEAR'),
      ...Array<string>(4).fill('QUARTER'),
      ...Array<string>(3).fill('MONTH'),
    ]);
    expect(new Set(january.map(({ from, until }) => `${from}/${until}`)).size).toBe(january.length);
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
