import type { ReleaseJson } from '../publication/listed-figures.js';
import { canonicalJson } from '../release/canonical-json.js';
import type { AttackResult } from './attack.js';
import { overlap } from './money-labels.js';

/**
 * A12: adding and subtracting the sums of several releases and dimensions. There is nothing to combine where each amount
 * stands in one sum: of a year the cells are printed once and never revised, and none lies within another.
 */
export function attackMoneyReleases(
  previous: Pick<ReleaseJson, 'money'> | null,
  release: Pick<ReleaseJson, 'money'>,
  minimumCooperatives: number,
): AttackResult {
  const revised = (previous?.money ?? []).filter((year) => {
    const now = release.money.find((one) => one.year === year.year);
    return !now || canonicalJson(now) !== canonicalJson(year);
  }).length;
  const overlapping = release.money.reduce((sum, { cells }) => {
    const pairs = cells.flatMap((cell, i) => cells.slice(i + 1).filter((other) => overlap(cell, other)));
    return sum + pairs.length;
  }, 0);
  const cells = release.money.flatMap((year) => year.cells);
  const fewest = Math.min(...cells.map(({ cooperatives }) => cooperatives));
  return {
    attack: 'A12',
    passed: revised === 0 && overlapping === 0 && (cells.length === 0 || fewest >= minimumCooperatives),
    figure: {
      years: release.money.length,
      cells: cells.length,
      revised,
      overlapping,
      fewestCooperatives: cells.length === 0 ? 0 : fewest,
    },
  };
}
