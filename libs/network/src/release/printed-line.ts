import { noiseSum } from '../noise/noise-sum.js';
import { type NetworkPolicy, shareOf } from '../policy/network-policy.js';
import type { LineCell, LineCells } from './body.js';
import type { JsonObject } from './canonical-json.js';
import { countOf, printedFlatRate, printedShared } from './printed-cell.js';
import { fixedWidth } from './printed-number.js';

/** A figure by region: a share, or of the thermometer the mean change of a member's saldo. */
export function printedLine({ kind, cells }: LineCells, policy: NetworkPolicy): JsonObject {
  const figureOf = kind === 'thermometer-12' ? meanChange : printedFlatRate;
  return {
    kind,
    cells: cells.map((cell) => ({
      region: cell.region,
      ...printedShared(cell),
      ...figureOf(cell, policy),
    })),
  };
}

/** In whole cents. Its limits hold the noise alone: how much people differ is not published. */
function meanChange(
  cell: LineCell,
  { thermometerUnitCents, credibilityBasisPoints }: NetworkPolicy,
): JsonObject {
  const { noisyOut: units, n, epsilons } = countOf(cell);
  const reach = noiseSum(epsilons).within(shareOf(credibilityBasisPoints));
  const cents = (sum: number) => fixedWidth(Math.round((sum * thermometerUnitCents) / n), 9);
  return { meanCents: cents(units), lowerCents: cents(units - reach), upperCents: cents(units + reach) };
}
