import { civilDate } from '#kernel';
import { afterDecision, assetSaleEntry, checkDecision } from './asset-rules.js';

describe('what becomes of a thing', () => {
  const asset = { isOwn: false, state: 'IN_USE', owner: 'COOPERATIVE' } as const;
  const codeOf = (work: () => void) => {
    try {
      work();
      return null;
    } catch (error) {
      return (error as { code: string }).code;
    }
  };

  it('is decided once, by somebody else, and only of what is the cooperative’s', () => {
    expect(codeOf(() => checkDecision(asset, 'STAYS', 0))).toBeNull();
    expect(codeOf(() => checkDecision({ ...asset, isOwn: true }, 'STAYS', 0))).toBe('ASSET_OWN');
    expect(codeOf(() => checkDecision({ ...asset, state: 'GONE' }, 'STAYS', 0))).toBe(
      'ASSET_ALREADY_DECIDED',
    );
    expect(codeOf(() => checkDecision({ ...asset, owner: 'MEMBER' }, 'SOLD_TO_MEMBER', 1))).toBe(
      'ASSET_IS_MEMBERS',
    );
    expect(codeOf(() => checkDecision({ ...asset, owner: 'MEMBER' }, 'GOES_WITH_MEMBER', 0))).toBeNull();
    expect(codeOf(() => checkDecision(asset, 'SOLD', 0))).toBe('AMOUNT_NOT_POSITIVE');
    expect(codeOf(() => checkDecision(asset, 'STAYS', -1))).toBe('AMOUNT_NOT_POSITIVE');
  });

  it('leaves it in the hands that were chosen', () => {
    expect(afterDecision('STAYS')).toEqual({ owner: 'COOPERATIVE', state: 'STORED' });
    expect(afterDecision('GOES_WITH_MEMBER')).toEqual({ owner: 'MEMBER', state: 'GONE' });
  });

  it('takes a price from the thermometer, with the VAT in it', () => {
    const sale = { assetId: 'a', memberId: 'm', name: 'Oven', on: civilDate('2026-04-01'), price: 12_100 };
    expect(
      assetSaleEntry({ ...sale, rate: 2_100 }).lines.map(({ account, cents }) => [account, cents]),
    ).toEqual([
      ['THERMOMETER', 12_100],
      ['OTHER_INCOME', -10_000],
      ['VAT_PAYABLE', -2_100],
    ]);
    expect(assetSaleEntry({ ...sale, rate: 0 }).lines).toHaveLength(2);
  });
});
