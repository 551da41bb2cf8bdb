import { type CivilDate, civilDate } from '#kernel';
import type { HouseholdFact } from '../household/household-on.js';
import type { ObservedTrajectory } from './observed-trajectory.js';
import { savedBenefit } from './saved-benefit.js';
import { asked, out } from './trajectory.fixture.js';

const household = (
  type: HouseholdFact['type'],
  from: string,
  more: Partial<HouseholdFact> = {},
): HouseholdFact => ({
  type,
  benefitKind: 'PARTICIPATION_ACT',
  startsOn: civilDate(from),
  endsOn: null,
  ...more,
});
const year = (n: number) => ({ from: `${n}-01-01` as CivilDate, until: `${n}-12-31` as CivilDate });
const saved = (all: ObservedTrajectory[], n: number, on = '2026-06-30') => {
  const figure = savedBenefit(all, asked(on, { period: year(n) }));
  return figure.state === 'SHOWN' ? figure.value : figure.state;
};

describe('saved benefit', () => {
  const single = { households: [household('SINGLE', '2024-01-01')] };

  it('is the norm of each whole month off benefit, by the half year of the month', () => {
    const all = [out('2024-01-01', '2025-05-10', single)];
    // June at 1,345.45 and July until December at 1,369.06
    const amount = 134_545 + 6 * 136_906;
    expect(saved(all, 2025)).toEqual({
      amount,
      months: 7,
      monthsWithoutNorm: 0,
      contributors: 1,
      largest: amount,
    });
    expect(saved(all, 2024)).toBe('TOO_FEW');
  });

  it('counts the month itself when benefit ended on its first day', () => {
    expect(saved([out('2024-01-01', '2025-12-01', single)], 2025)).toMatchObject({
      months: 1,
      amount: 136_906,
    });
    expect(saved([out('2024-01-01', '2025-12-02', single)], 2025)).toBe('TOO_FEW');
  });

  it('counts only months that are over on the day of the report', () => {
    const all = [out('2024-01-01', '2025-06-01', single)];
    expect(saved(all, 2025, '2025-08-30')).toMatchObject({ months: 2 });
    expect(saved(all, 2025, '2025-08-31')).toMatchObject({ months: 3 });
  });

  it('counts nobody beyond 24 months', () => {
    const all = [out('2023-06-01', '2024-01-01', { households: [household('SINGLE', '2023-06-01')] })];
    expect(saved(all, 2024)).toMatchObject({ months: 12 });
    expect(saved(all, 2025)).toMatchObject({ months: 12 });
    expect(saved(all, 2026)).toBe('TOO_FEW');
  });

  it('follows the household, and never makes one norm from another', () => {
    const moved = { households: [household('SINGLE', '2024-01-01'), household('COUPLE', '2025-09-01')] };
    const all = [out('2024-01-01', '2025-08-01', moved)];
    expect(saved(all, 2025)).toMatchObject({ amount: 136_906 + 4 * 195_580, months: 5 });
  });

  it('shows the months of which no norm is known, and adds nothing for them', () => {
    const sharer = { households: [household('COST_SHARER', '2024-01-01')] };
    expect(saved([out('2024-01-01', '2025-11-01', sharer)], 2025)).toEqual({
      amount: 0,
      months: 0,
      monthsWithoutNorm: 2,
      contributors: 0,
      largest: 0,
    });
    expect(saved([out('2024-01-01', '2025-11-01')], 2025)).toMatchObject({ monthsWithoutNorm: 2 });
    const other = { households: [household('SINGLE', '2024-01-01', { benefitKind: 'IOAW' })] };
    expect(saved([out('2024-01-01', '2025-11-01', other)], 2025)).toMatchObject({
      months: 0,
      monthsWithoutNorm: 2,
    });
    // the second half of 2026 is not published
    expect(saved([out('2024-01-01', '2026-06-01', single)], 2026, '2026-08-31')).toMatchObject({
      months: 1,
      monthsWithoutNorm: 2,
    });
  });

  it('saves nothing where there was no benefit, and nothing after somebody is back on it', () => {
    const none = { households: [household('SINGLE', '2024-01-01', { benefitKind: 'NONE' })] };
    expect(saved([out('2024-01-01', '2025-06-01', none)], 2025)).toBe('TOO_FEW');
    const back = {
      ...single,
      aftercare: [{ askedOn: civilDate('2025-09-15'), status: 'RETURNED' as const }],
    };
    expect(saved([out('2024-01-01', '2025-06-01', back)], 2025)).toMatchObject({ months: 3 });
  });

  it('goes on with the household on the last day of benefit when none is recorded of later', () => {
    const ended = { households: [household('SINGLE', '2024-01-01', { endsOn: civilDate('2025-10-31') })] };
    expect(saved([out('2024-01-01', '2025-11-01', ended)], 2025)).toMatchObject({
      months: 2,
      amount: 2 * 136_906,
    });
  });

  it('tells of how many the amount is, and what one of them has in it at most', () => {
    const none = { households: [household('COST_SHARER', '2024-01-01')] };
    const all = [
      out('2024-01-01', '2025-11-01', single),
      out('2024-01-01', '2025-07-01', single),
      out('2024-01-01', '2025-11-01', none),
    ];
    expect(saved(all, 2025)).toMatchObject({ months: 8, contributors: 2, largest: 6 * 136_906 });
  });
});
