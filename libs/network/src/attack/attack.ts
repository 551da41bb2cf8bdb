import type { JsonObject } from '../release/canonical-json.js';

/**
 * The attempts to learn about one person or one cooperative that a release has to withstand. Those in this folder are
 * made on every release before it is published; the others are about code and not about data, and run with the tests.
 */
export type AttackName =
  | 'A1'
  | 'A2'
  | 'A3'
  | 'A4'
  | 'A5'
  | 'A6'
  | 'A7'
  | 'A8'
  | 'A9'
  | 'A10'
  | 'A11'
  | 'A12'
  | 'A13'
  | 'A14'
  | 'A15'
  | 'A16'
  | 'A17';

export interface AttackResult {
  readonly attack: AttackName;
  /** Whether the release withstood it. */
  readonly passed: boolean;
  /**
   * How far the attempt came. The certificate prints it, so it follows from entries, sizes and published cells, or says
   * that a bar was held: never a number out of exact outcomes or amounts.
   */
  readonly figure: JsonObject;
}
