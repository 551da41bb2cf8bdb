import { type Locale, text } from '#platform';
import type { AttackName, AttackResult } from '../attack/attack.js';
import { lastDayOf, type Quarter } from '../block/quarter.js';
import { networkPolicyOn, shareOf } from '../policy/network-policy.js';
import './attack-messages.js';

/** What an attack tries, as a question in the reader's language. */
export function triedText(attack: AttackName, locale: Locale): string {
  return text(`ATTACK_${attack}_TRIED`, locale);
}

/**
 * How far an attack on the release of a quarter came, and what its bar is, in the reader's language. A certificate never
 * changes: who gives a figure other names makes another suite, and keeps these words for the ones of before.
 */
export function foundText(
  { attack, figure }: Pick<AttackResult, 'attack' | 'figure'>,
  quarter: Quarter,
  locale: Locale,
): string {
  const { minimumEntrants, epsilonCap, money } = networkPolicyOn(lastDayOf(quarter));
  const numbers = Object.entries(figure).map(([name, value]) => [name, Number(value)]);
  return text(`ATTACK_${attack}_FOUND`, locale, {
    minimumEntrants,
    minimumCooperatives: money.minimumCooperatives,
    uncertainty: shareOf(money.uncertaintyBasisPoints),
    epsilonCap: Number(epsilonCap),
    ...Object.fromEntries(numbers),
  });
}
