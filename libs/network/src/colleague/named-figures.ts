import type { OwnKind } from '../kind/kind.js';
import { OWN_KINDS } from '../kind/kind.js';
import type { PrintedBody, PrintedFigure } from '../publication/printed-body.js';

/** A figure as a release lists it under a name. */
export interface NamedFigure {
  readonly kind: OwnKind;
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly n: number;
  readonly rate: number;
  readonly low: number;
  readonly high: number;
  readonly definition: string;
}

/** All listed cells of a kind together. */
export type PooledFigure = Omit<NamedFigure, 'key'>;

/** The latest figure of each cooperative and kind, by its label; what is not listed is not here. */
export function namedFigures(body: Pick<PrintedBody, 'own'>): ReadonlyMap<string, readonly NamedFigure[]> {
  const byLabel = new Map<string, NamedFigure[]>();
  for (const kind of OWN_KINDS) {
    const comparison = comparisonOf(body, kind);
    const latest = new Map<string, NamedFigure>();
    // a release lists the figures of a cooperative by period
    for (const figure of comparison?.figures ?? [])
      latest.set(figure.cooperative, {
        ...numbersOf(kind, comparison!.definition, figure),
        key: `${kind}/${figure.id}`,
      });
    for (const [label, figure] of latest) byLabel.set(label, [...(byLabel.get(label) ?? []), figure]);
  }
  return byLabel;
}

export function pooledFigures(body: Pick<PrintedBody, 'own'>): PooledFigure[] {
  return OWN_KINDS.flatMap((kind) => {
    const comparison = comparisonOf(body, kind);
    return comparison?.pooled ? [numbersOf(kind, comparison.definition, comparison.pooled)] : [];
  });
}

const comparisonOf = ({ own }: Pick<PrintedBody, 'own'>, kind: OwnKind) =>
  own.find((one) => one.kind === kind)?.comparisons[0];

function numbersOf(kind: OwnKind, definition: string, figure: PrintedFigure): PooledFigure {
  const { from, to, n, rate, lower, upper } = figure;
  return { kind, definition, from, to, n, rate: Number(rate), low: Number(lower), high: Number(upper) };
}
