import { type CivilDate, DomainError } from '#kernel';

/** Which part of an enterprise is a member's. */
export interface Share {
  readonly memberId: string;
  /** 1–10,000; a third is 3333 or 3334. */
  readonly basisPoints: number;
}

/** The owners of an enterprise from a day on. */
export interface ShareSet {
  readonly startsOn: CivilDate;
  readonly shares: readonly Share[];
}

const WHOLE = 10_000;

/**
 * All the owners at once, whose shares make a whole.
 * @throws DomainError `VALUE_OUT_OF_RANGE`, `SHARE_TWICE`, `SHARES_NOT_WHOLE` with what they make together
 */
export function checkShares(shares: readonly Share[]): void {
  const path = ['shares'];
  if (shares.some(({ basisPoints }) => basisPoints < 1 || basisPoints > WHOLE))
    throw new DomainError('VALUE_OUT_OF_RANGE', { path });
  if (new Set(shares.map(({ memberId }) => memberId)).size < shares.length)
    throw new DomainError('SHARE_TWICE', { path });
  const sum = shares.reduce((total, { basisPoints }) => total + basisPoints, 0);
  if (sum !== WHOLE) throw new DomainError('SHARES_NOT_WHOLE', { path, params: { percent: sum / 100 } });
}
