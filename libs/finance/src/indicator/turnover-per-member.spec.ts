import { civilDate } from '#kernel';
import { turnoverPerMember } from './turnover-per-member.js';

const period = { from: civilDate('2026-01-01'), until: civilDate('2026-12-31') };
const question = { period, reportedOn: civilDate('2027-02-01'), fewest: 1 };
const span = (memberId: string, startsOn: string, endsOn: string | null = null) => ({
  memberId,
  startsOn: civilDate(startsOn),
  endsOn: endsOn === null ? null : civilDate(endsOn),
});
const paid = (memberId: string, paidOn: string, net: number) => ({
  memberId,
  paidOn: civilDate(paidOn),
  net,
});

describe('turnover per member', () => {
  const spans = [span('a', '2020-01-01'), span('b', '2026-07-01'), span('c', '2020-01-01', '2025-12-31')];

  it('is what customers paid in the period, over the months of membership', () => {
    const sales = [
      paid('a', '2025-12-31', 99_999),
      paid('a', '2026-01-01', 100_000),
      paid('b', '2026-12-31', 60_000),
      paid('b', '2026-12-31', -10_000),
      paid('a', '2027-01-01', 99_999),
    ];
    expect(turnoverPerMember(sales, spans, question)).toEqual({
      definition: 'turnover-per-member/1',
      period,
      n: 2,
      state: 'SHOWN',
      value: { revenue: 150_000, memberMonths: 18, perMemberYear: 100_000 },
    });
  });

  it('counts only the months that have passed', () => {
    const early = { ...question, reportedOn: civilDate('2026-06-30') };
    const figure = turnoverPerMember([paid('a', '2026-03-01', 60_000)], spans, early);
    expect(figure).toMatchObject({ n: 1, value: { memberMonths: 6, perMemberYear: 120_000 } });
  });

  it('is not shown of too few, nor of nobody', () => {
    expect(turnoverPerMember([], spans, { ...question, fewest: 3 })).toMatchObject({
      n: 2,
      state: 'TOO_FEW',
    });
    expect(turnoverPerMember([], [], question)).toMatchObject({ n: 0, state: 'TOO_FEW' });
  });
});
