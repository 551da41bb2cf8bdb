import type { MoneyPolicy } from '../policy/network-policy.js';
import type { AttackResult } from './attack.js';

/** A printed sum, and what each cooperative brought into it. */
export interface MoneyGroup {
  /** The printed sum in cents. */
  readonly printed: number;
  readonly amounts: readonly number[];
}

/** How close the best attackers come to somebody's amount, as parts of that amount. */
export interface Closeness {
  /** How far the highest amount they hold possible lies above the true one. */
  readonly above: number;
  /** From the lowest amount they hold possible to the highest. */
  readonly width: number;
}

/**
 * A11: members of a cooperative who put their own amounts together and look for another's. In closed form, without the
 * rule that decided on printing: they know the printed sum to half a step, their own amounts, and that nobody brought
 * less than nothing. The largest others are the best to be; the tests hold this against a linear program.
 */
export function attackMoney(groups: readonly MoneyGroup[], policy: MoneyPolicy): AttackResult {
  const bar = policy.uncertaintyBasisPoints / 10_000;
  const closest = groups.map((group) => closeness(group, policy));
  const isHeld = closest.every(({ above, width }) => above >= bar && width >= 2 * bar);
  return {
    attack: 'A11',
    passed: isHeld,
    figure: {
      cells: groups.length,
      coalition: policy.coalition,
      ...(isHeld && { aboveAtLeast: bar.toFixed(2), widthAtLeast: (2 * bar).toFixed(2) }),
    },
  };
}

export function closeness({ printed, amounts }: MoneyGroup, policy: MoneyPolicy): Closeness {
  const half = policy.roundedToCents / 2;
  const sorted = [...amounts].sort((a, b) => b - a);
  let [above, width] = [Infinity, Infinity];
  sorted.forEach((target, place) => {
    const coalition = sorted.filter((_, i) => i !== place).slice(0, policy.coalition);
    const known = coalition.reduce((sum, amount) => sum + amount, 0);
    const upper = printed + half - known;
    // where a third brought anything, it may have brought all of it
    const lower = amounts.length > coalition.length + 1 ? 0 : Math.max(0, printed - half - known);
    above = Math.min(above, (upper - target) / target);
    width = Math.min(width, (upper - lower) / target);
  });
  return { above, width };
}
