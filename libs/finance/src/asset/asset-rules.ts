import { type Cents, type CivilDate, DomainError, partOf } from '#kernel';
import { entry, type Entry } from '../ledger/entry.js';
import type { AssetOutcome, AssetOwner } from './asset-policy.js';

export const assetStates = ['IN_USE', 'STORED', 'BROKEN', 'GONE'] as const;
export type AssetState = (typeof assetStates)[number];

/** Whose it is and how it is, once it was decided. */
export function afterDecision(outcome: AssetOutcome): {
  readonly owner: AssetOwner;
  readonly state: AssetState;
} {
  switch (outcome) {
    case 'STAYS':
      return { owner: 'COOPERATIVE', state: 'STORED' };
    case 'SOLD':
      return { owner: 'COOPERATIVE', state: 'GONE' };
    case 'GOES_WITH_MEMBER':
    case 'SOLD_TO_MEMBER':
      return { owner: 'MEMBER', state: 'GONE' };
  }
}

/**
 * Refuses a decision that makes no sense of this thing.
 * @throws DomainError `ASSET_OWN`, `ASSET_ALREADY_DECIDED`, `ASSET_IS_MEMBERS`, `AMOUNT_NOT_POSITIVE`
 */
export function checkDecision(
  asset: { readonly isOwn: boolean; readonly state: AssetState; readonly owner: AssetOwner },
  outcome: AssetOutcome,
  value: Cents,
): void {
  const isSale = outcome === 'SOLD' || outcome === 'SOLD_TO_MEMBER';
  if (asset.isOwn) throw new DomainError('ASSET_OWN');
  if (asset.state === 'GONE') throw new DomainError('ASSET_ALREADY_DECIDED');
  if (asset.owner === 'MEMBER' && outcome !== 'GOES_WITH_MEMBER')
    throw new DomainError('ASSET_IS_MEMBERS', { path: ['outcome'] });
  if (isSale ? value <= 0 : value < 0) throw new DomainError('AMOUNT_NOT_POSITIVE', { path: ['value'] });
}

/** The VAT in a price, at a rate in basis points. */
export const vatIn = (price: Cents, rate: number): Cents => partOf(price, rate, 10_000 + rate);

/** A thing that its user buys: from the thermometer, to the cooperative's income. */
export function assetSaleEntry(sale: {
  readonly assetId: string;
  readonly memberId: string;
  readonly name: string;
  readonly on: CivilDate;
  /** VAT included. */
  readonly price: Cents;
  readonly rate: number;
}): Entry {
  const { assetId, memberId, name, on, price, rate } = sale;
  const vat = vatIn(price, rate);
  const net = price - vat;
  return entry({
    journal: 'MEMORIAL',
    kind: 'ASSET_SALE',
    on,
    reference: name,
    sourceId: assetId,
    lines: [
      { account: 'THERMOMETER', memberId, cents: price, rule: 'ASSET_SALE', base: price },
      { account: 'OTHER_INCOME', cents: -net, rule: 'ASSET_SALE', base: price },
      { account: 'VAT_PAYABLE', cents: -vat, rule: 'VAT', base: net, rate },
    ],
  });
}
