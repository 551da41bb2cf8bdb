import { type FrozenLetterhead, thawedLetterhead } from '../report/letterhead.js';
import type { ThermometerStatementSnapshot } from './statement-snapshot.js';

/** Changes with every change of what a frozen statement holds or means. */
export const STATEMENT_VERSION = 1;

/** A snapshot as it is stored: JSON, with the logo by the id of its file, whose bytes never change. */
export interface FrozenStatement extends Omit<ThermometerStatementSnapshot, 'cooperative' | 'madeAt'> {
  readonly cooperative: FrozenLetterhead;
  /** An instant, ISO 8601. */
  readonly madeAt: string;
}

/** @param logo the bytes of the frozen logo's file: PNG or JPEG, as the registration accepts no others */
export function thawed(frozen: FrozenStatement, logo: Uint8Array | null): ThermometerStatementSnapshot {
  const cooperative = thawedLetterhead(frozen.cooperative, logo);
  return { ...frozen, cooperative, madeAt: new Date(frozen.madeAt) };
}
