import { totalEpsilon } from '../noise/epsilon.js';

/** Statistics with a figure of each cooperative: counted in its own blocks, or in the network's pooled ones. */
export const OWN_KINDS = ['outflow-12', 'outflow-24', 'step-up-12'] as const;
export type OwnKind = (typeof OWN_KINDS)[number];

/** Outflow within twelve months by one label of a person, over the whole network. */
export const THEME_KINDS = ['theme-programme', 'theme-sector', 'theme-source'] as const;
export type ThemeKind = (typeof THEME_KINDS)[number];

/** One figure of a region, or of the whole network where regions are too small. */
export const LINE_KINDS = ['trial-success', 'thermometer-12'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** The triangle of entry period × time × cause, from which the cumulative incidence is computed. */
export type NetworkKind = 'run-off' | ThemeKind | LineKind;
export const NETWORK_KINDS: readonly NetworkKind[] = ['run-off', ...THEME_KINDS, ...LINE_KINDS];

export type Kind = OwnKind | NetworkKind;
export const KINDS: readonly Kind[] = [...OWN_KINDS, ...NETWORK_KINDS];

/**
 * What a person contributes to once. All network-wide kinds count the people of one cohort, so they share one
 * contribution, and a board has one choice for all of them.
 */
export type AtomKind = OwnKind | 'cohort';
export const ATOM_KINDS: readonly AtomKind[] = [...OWN_KINDS, 'cohort'];

export function isOwnKind(kind: AtomKind): kind is OwnKind {
  return kind !== 'cohort';
}

/** What a contribution costs a person: in a cohort, all network-wide kinds together. */
export function contributionEpsilons(
  kinds: Readonly<Record<Kind, Pick<KindRule, 'epsilon'>>>,
): Readonly<Record<AtomKind, string>> {
  return {
    'outflow-12': kinds['outflow-12'].epsilon,
    'outflow-24': kinds['outflow-24'].epsilon,
    'step-up-12': kinds['step-up-12'].epsilon,
    cohort: totalEpsilon(NETWORK_KINDS.map((kind) => kinds[kind].epsilon)),
  };
}

export interface KindRule {
  /** What the kind costs each of its people: decimal text. */
  readonly epsilon: string;
  /** The ε with which each of its cells is drawn. */
  readonly cellEpsilon: string;
  /**
   * By how much the cells together can move when one person's outcome is another: 1 for out or not out; 2 in the
   * triangle, where an end moves from one cell to another; 20 for a balance between −10 and +10 units. The noise
   * covers it: `cellEpsilon` × `sensitivity` is at most `epsilon`.
   */
  readonly sensitivity: number;
  /** How long after entry the outcome is known of everybody, in months. */
  readonly horizonMonths: number;
}
