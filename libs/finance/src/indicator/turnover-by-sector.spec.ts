import { civilDate } from '#kernel';
import { turnoverBySector } from './turnover-by-sector.js';

const paid = (on: string, sector: string, net: number) => ({ paidOn: civilDate(on), sector, net });

describe('turnover by sector', () => {
  it('is the sum of each calendar year and sector, what was paid back taken off', () => {
    expect(
      turnoverBySector([
        paid('2025-12-31', '56', 100_00),
        paid('2026-01-01', '56', 50_00),
        paid('2025-02-01', 'UNKNOWN', 20_00),
        paid('2025-03-01', '56', -30_00),
        paid('2025-03-01', '47', -5_00),
      ]),
    ).toEqual([
      { year: 2025, sector: '47', cents: -5_00 },
      { year: 2025, sector: '56', cents: 70_00 },
      { year: 2025, sector: 'UNKNOWN', cents: 20_00 },
      { year: 2026, sector: '56', cents: 50_00 },
    ]);
    expect(turnoverBySector([])).toEqual([]);
  });
});
