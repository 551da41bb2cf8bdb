import { createHash } from 'node:crypto';
import { groupedIncidence } from '../estimate/grouped-incidence.js';
import { incidenceLimits, noiseVariances, normalLimits } from '../estimate/noise-bootstrap.js';
import { pooledCohorts } from '../estimate/pooled-cohorts.js';
import { restrictedMean } from '../estimate/restricted-mean.js';
import type { NetworkPolicy } from '../policy/network-policy.js';
import { COUNTRY_PARTS } from '../region/region.js';
import type { RunOffCohort } from './body.js';
import { canonicalJson, type JsonObject } from './canonical-json.js';
import { decimal, fixedWidth, NO_DECIMAL, twoDigitDecimal } from './printed-number.js';

/** The triangle, and what follows from it for the network and for each part of the country that has cohorts of its own. */
export function printedRunOff(cohorts: readonly RunOffCohort[], policy: NetworkPolicy): JsonObject {
  const scopes = [
    { scope: 'network', of: cohorts },
    ...COUNTRY_PARTS.map((part) => ({ scope: part, of: cohorts.filter(({ region }) => region === part) })),
  ];
  return {
    cohorts: cohorts.map(printedCohort),
    incidence: scopes.flatMap(({ scope, of }) => printedIncidence(scope, of, policy)),
  };
}

function printedCohort(cohort: RunOffCohort): JsonObject {
  const { id, region, from, to, n, cooperatives, grid, cellEpsilon, causes, bins } = cohort;
  return {
    id,
    region,
    from,
    to,
    n,
    cooperatives,
    cellEpsilon,
    grid: { ...grid },
    cells: bins.flatMap(({ months, counts, closedIn }, bin) =>
      causes.map((cause) => ({ bin, months, cause, noisy: fixedWidth(counts[cause]!), closedIn })),
    ),
  };
}

/**
 * Cumulative incidence and the mean time, of the cohorts of one scope; nothing while none has a bin. An error holds
 * chance and noise. The seed of the bootstrap is the hash of the cohorts as they are printed: every reader has it.
 */
function printedIncidence(
  scope: string,
  listed: readonly RunOffCohort[],
  { bootstrapReplicates: replicates }: NetworkPolicy,
): JsonObject[] {
  const { causes, cohorts } = pooledCohorts(listed);
  if (cohorts.length === 0) return [];
  const seed = createHash('sha256')
    .update(canonicalJson(listed.map(printedCohort)))
    .digest('hex');
  const steps = groupedIncidence(cohorts, causes);
  const noise = noiseVariances(cohorts, causes, seed, replicates);
  const mean = restrictedMean(steps);
  const variance = mean.chanceVariance + noise.restrictedMean;
  const untilMonths = steps.at(-1)!.months[1];
  const { lower, upper } = normalLimits(mean.months, variance, untilMonths);
  return [
    {
      scope,
      seed,
      replicates,
      steps: steps.map(({ months, atRisk, causes: shares }, i) => ({
        months: months[1],
        atRisk: fixedWidth(atRisk, 9),
        causes: Object.fromEntries(
          causes.map((cause) => {
            const { share, chanceVariance } = shares[cause]!;
            return [cause, printedShare(share, chanceVariance + noise.shares[i]![cause]!)];
          }),
        ),
      })),
      restrictedMean: {
        untilMonths,
        months: twoDigitDecimal(mean.months),
        se: twoDigitDecimal(Math.sqrt(variance)),
        lower: twoDigitDecimal(lower),
        upper: twoDigitDecimal(upper),
      },
    },
  ];
}

function printedShare(share: number, variance: number): JsonObject {
  const limits = incidenceLimits(share, variance);
  return {
    share: decimal(share),
    se: decimal(Math.sqrt(variance)),
    lower: limits ? decimal(limits.lower) : NO_DECIMAL,
    upper: limits ? decimal(limits.upper) : NO_DECIMAL,
  };
}
