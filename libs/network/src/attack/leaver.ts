import { KINDS } from '../kind/kind.js';
import { totalEpsilon } from '../noise/epsilon.js';
import type { NetworkPolicy } from '../policy/network-policy.js';
import type { AttackResult } from './attack.js';
import type { CountedPeople } from './counted-people.js';

/**
 * A10: a reader who knows who left between two releases, and looks only at that person. In closed form: of each kind the
 * person is in so many cells, each of which moves their odds by its ε at most, times how far one outcome moves it. The
 * figure is that of whoever is counted most.
 */
export function attackLeaver(
  { cells, classes }: CountedPeople,
  { kinds, epsilonCap }: Pick<NetworkPolicy, 'kinds' | 'epsilonCap'>,
): AttackResult {
  const tooWeak = KINDS.filter(
    (kind) =>
      tenThousandths(kinds[kind].cellEpsilon) * kinds[kind].sensitivity > tenThousandths(kinds[kind].epsilon),
  );
  let most = 0;
  for (const one of classes) {
    const lost = one.cells.reduce((sum, place) => {
      const { statistic } = cells[place]!;
      return sum + (statistic === 'money' ? 0 : tenThousandths(kinds[statistic].epsilon));
    }, 0);
    most = Math.max(most, lost);
  }
  return {
    attack: 'A10',
    passed: tooWeak.length === 0 && most <= tenThousandths(epsilonCap),
    figure: {
      epsilonMost: (most / 10_000).toFixed(4),
      oddsFactorMost: Math.exp(most / 10_000).toFixed(2),
      kindsWithTooLittleNoise: tooWeak.length,
    },
  };
}

function tenThousandths(epsilon: string): number {
  return Math.round(Number(totalEpsilon([epsilon])) * 10_000);
}
