/** What two members may let each other know. */
export const SHARES = ['NAME', 'EMAIL', 'PHONE'] as const;
export type Share = (typeof SHARES)[number];

export type ExchangeState = 'PROPOSED' | 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN';

interface ExchangeFacts {
  readonly isAccepted: boolean | null;
  readonly isWithdrawn: boolean;
  readonly fromShares: readonly Share[];
  readonly toShares: readonly Share[];
}

export function exchangeState({
  isAccepted,
  isWithdrawn,
}: Pick<ExchangeFacts, 'isAccepted' | 'isWithdrawn'>): ExchangeState {
  if (isWithdrawn) return 'WITHDRAWN';
  if (isAccepted === null) return 'PROPOSED';
  return isAccepted ? 'ACCEPTED' : 'DECLINED';
}

/** What each of the two learns of the other: what both agreed to, while the exchange is accepted; else nothing. */
export function openedBy(exchange: ExchangeFacts): readonly Share[] {
  if (exchangeState(exchange) !== 'ACCEPTED') return [];
  return SHARES.filter((share) => exchange.fromShares.includes(share) && exchange.toShares.includes(share));
}
