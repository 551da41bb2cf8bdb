import type { JsonObject } from '../release/canonical-json.js';

/*
 * The figures that follow from several cells, each by a key of its own. What there is one of for each cooperative (a
 * point of the funnel, a change) has a key for each, so that no figure grows with the network.
 */

interface Keyed {
  readonly key: string;
  readonly json: JsonObject;
}

/** The parts of a comparison that follow from its cells; each is missing where it is not shown. */
interface Derived extends JsonObject {
  readonly programmeType: string;
  readonly definition: string;
  readonly cooperatives: number;
}

/** Range, prior, funnel and changes of the cooperatives of one programme type. */
export function comparisonFigures(kind: string, comparison: JsonObject): Keyed[] {
  const { programmeType, definition, cooperatives } = comparison as Derived;
  const heading = { programmeType, definition, cooperatives };
  const of = (name: string) => `${name}/${kind}/${programmeType}`;
  const range = objectAt(comparison, 'range');
  const prior = objectAt(comparison, 'prior');
  const funnel = objectAt(comparison, 'funnel');
  const { points, ...lines } = (funnel ?? {}) as { points?: readonly Block[] };
  return [
    ...(range ? [{ key: of('range'), json: { ...heading, ...range } }] : []),
    ...(prior ? [{ key: of('prior'), json: { ...heading, ...prior } }] : []),
    ...(funnel ? [{ key: of('funnel'), json: { ...heading, ...lines } }] : []),
    ...(points ?? []).map((point) => ({ key: `funnel/${kind}/${point.id}`, json: point })),
    ...((comparison['changes'] ?? []) as readonly Change[]).map((change) => ({
      key: `change/${kind}/${change.later}`,
      json: change,
    })),
  ];
}

interface Block extends JsonObject {
  readonly id: string;
}

interface Change extends JsonObject {
  /** The later block of the two. */
  readonly later: string;
}

/** How often people left by each month, for the network or a part of the country. */
export interface IncidenceJson extends JsonObject {
  readonly scope: string;
  readonly seed: string;
  readonly replicates: number;
  readonly steps: readonly {
    readonly months: number;
    readonly atRisk: string;
    readonly causes: Readonly<Record<string, JsonObject>>;
  }[];
  readonly restrictedMean: JsonObject;
}

/** The incidence of one scope by cause, how many were at risk, and the mean time. */
export function incidenceFigures({ scope, seed, replicates, steps, restrictedMean }: IncidenceJson): Keyed[] {
  const how = { scope, seed, replicates };
  const causes = Object.keys(steps[0]?.causes ?? {});
  return [
    ...causes.map((cause) => ({
      key: `incidence/${scope}/${cause}`,
      json: {
        ...how,
        cause,
        steps: steps.map(({ months, causes: shares }) => ({ months, ...shares[cause]! })),
      },
    })),
    {
      key: `at-risk/${scope}`,
      json: { scope, steps: steps.map(({ months, atRisk }) => ({ months, atRisk })) },
    },
    { key: `restricted-mean/${scope}`, json: { ...how, ...restrictedMean } },
  ];
}

function objectAt(comparison: JsonObject, name: string): JsonObject | null {
  return (comparison[name] ?? null) as JsonObject | null;
}
