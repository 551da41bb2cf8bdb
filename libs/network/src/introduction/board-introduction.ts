/** What cooperatives struggle with, and may ask each other about. */
export const THEMES = [
  'OUTFLOW',
  'REFERRALS',
  'MUNICIPALITY',
  'CONTRIBUTION',
  'ENTERPRISES',
  'COACHING',
  'BOARD_WORK',
  'BOOKS',
] as const;
export type Theme = (typeof THEMES)[number];

export type IntroductionState = 'OPEN' | 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN';

/** How to reach who asked or accepted: known to both from the answer yes on, and not before. */
export interface BoardContact {
  readonly name: string;
  readonly email: string;
}
