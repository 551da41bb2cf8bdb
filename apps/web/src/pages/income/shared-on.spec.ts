import type { SellingEnterprise } from '../../api/income.js';
import { sharedOn } from './shared-on.js';

const owner = (memberId: string, startsOn: string, endsOn: string | null = null) => ({
  memberId,
  memberName: memberId.toUpperCase(),
  basisPoints: 5000,
  startsOn,
  endsOn,
});
const bakery: SellingEnterprise = {
  id: 'ent_1',
  name: 'Bakkers',
  owners: [owner('ali', '2026-01-01'), owner('noor', '2026-03-01', '2026-05-31')],
};

describe('what is sold together', () => {
  it.each([
    ['2026-02-28', 0],
    ['2026-03-01', 1],
    ['2026-05-31', 1],
    ['2026-06-01', 0],
  ])(
    'on %s has %i enterprise: on each day that two own it, the first and the last included',
    (day, count) => {
      expect(sharedOn([bakery], 'ali', day)).toHaveLength(count);
    },
  );

  it('names all owners with their shares, and is nothing of who owns no part', () => {
    expect(sharedOn([bakery], 'noor', '2026-04-01')).toEqual([
      {
        id: 'ent_1',
        name: 'Bakkers',
        owners: [
          { name: 'ALI', basisPoints: 5000 },
          { name: 'NOOR', basisPoints: 5000 },
        ],
      },
    ]);
    expect(sharedOn([bakery], 'wim', '2026-04-01')).toEqual([]);
  });
});
