import type { OutflowDestination } from '#membership';
import type { ExitSettlementDecision } from './exit-settlement-policy.js';
import type { SettlementParts } from './settlement-parts.js';

/** How somebody left, as far as the table asks; a trial that came to nothing has no destination. */
export interface Leaving {
  readonly destination: `${OutflowDestination}` | null;
  readonly hasBenefitEnded: boolean;
}

/**
 * What the table says of a leaving. Starting capital is income for who is still on benefit, so that part goes where the
 * table says for as long as the benefit has not ended.
 */
export function proposedParts(table: ExitSettlementDecision, leaving: Leaving): SettlementParts {
  const { destination, hasBenefitEnded } = leaving;
  if (destination === null) return table.endedTrial;
  const row = table.rows.find(({ destinations }) => destinations.includes(destination));
  const parts = row?.parts ?? table.otherwise;
  return hasBenefitEnded ? parts : withoutStartingCapital(parts, table.whileOnBenefit);
}

function withoutStartingCapital(
  parts: SettlementParts,
  to: ExitSettlementDecision['whileOnBenefit'],
): SettlementParts {
  const { startingCapital, solidarityFund, municipality } = parts;
  return to === 'SOLIDARITY_FUND'
    ? { startingCapital: 0, solidarityFund: solidarityFund + startingCapital, municipality }
    : { startingCapital: 0, solidarityFund, municipality: municipality + startingCapital };
}

export function areSameParts(one: SettlementParts, other: SettlementParts): boolean {
  return (
    one.startingCapital === other.startingCapital &&
    one.solidarityFund === other.solidarityFund &&
    one.municipality === other.municipality
  );
}
