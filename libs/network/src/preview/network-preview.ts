import type { CivilDate } from '#kernel';
import { closeBlocks } from '../block/close-blocks.js';
import type { Quarter } from '../block/quarter.js';
import { OWN_KINDS, type OwnKind } from '../kind/kind.js';
import { epsilonOf } from '../noise/epsilon.js';
import { noiseSum } from '../noise/noise-sum.js';
import type { Participation, ParticipationDecision } from '../participation/participation.policy.js';
import type { NetworkPolicy } from '../policy/network-policy.js';
import type { PrintedBlock, PrintedBody, PrintedFigure } from '../publication/printed-body.js';
import type { NotShownCode } from '../release/body.js';
import { entriesAfter, ownCount, type OwnCount, type OwnPerson } from './own-person.js';

/** How often noise stays within what the preview says. */
const USUALLY = 0.95;

export interface PreviewInput {
  /** What would hold, or holds. */
  readonly decision: ParticipationDecision;
  /** The name under which it was published so far; null when it never was. */
  readonly publishedAs: string | null;
  readonly people: readonly OwnPerson[];
  /** Kinds for which a release was made while the board wanted no name: from then on its people may be in pooled blocks. */
  readonly pooledBefore: ReadonlySet<OwnKind>;
  /** The newest release; null while there is none. */
  readonly latest: Pick<PrintedBody, 'own'> | null;
  readonly policy: NetworkPolicy;
  /** Last day of the last quarter that is over. */
  readonly reportingOn: CivilDate;
}

/** What others would see, or why they would not. The first three are choices of the board itself. */
export type PreviewCode = 'CHOSEN_NONE' | 'CHOSEN_POOLED' | 'CHOSEN_POOLED_BEFORE' | NotShownCode;

export interface PreviewedKind {
  readonly kind: OwnKind;
  readonly choice: Participation;
  /** Null where a figure of its own stands under its name, or would. */
  readonly code: PreviewCode | null;
  /** How far the noise moves a count either way, in 95 of 100 draws. */
  readonly noiseAtMost: number;
  readonly range: { readonly low: number; readonly high: number } | null;
  readonly pooled: PreviewedRate | null;
  readonly blocks: readonly PreviewedBlock[];
}

export interface PreviewedRate {
  readonly n: number;
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/** A group of own people that a release counts together, with its exact counts as known today. */
export interface PreviewedBlock extends OwnCount {
  /** The name under which a release lists it: `outflow-12/<block>`; null for a group that the next release would close. */
  readonly key: string | null;
  /** As it is published; null for a group that the next release would close: its noise is not drawn yet. */
  readonly published: PreviewedRate | null;
}

/**
 * What the network shows of a cooperative under a decision, kind by kind: what is published under its name, and what the
 * next release would close. Edges come from entries alone, by the builder's own walk. The number that a new group would
 * show cannot be known: its noise is drawn once, when it closes. How many are still missing to a group is not told.
 */
export function networkPreview(input: PreviewInput): PreviewedKind[] {
  return OWN_KINDS.map((kind) => previewOf(kind, input));
}

function previewOf(kind: OwnKind, input: PreviewInput): PreviewedKind {
  const { decision, latest, policy } = input;
  const comparison = latest?.own.find((one) => one.kind === kind)?.comparisons[0];
  const blocks = blocksOf(kind, comparison?.figures ?? [], input);
  const { range, pooled } = comparison ?? {};
  return {
    kind,
    choice: decision.choices[kind],
    code: whyNot(kind, blocks, input) ?? comparison?.code ?? null,
    noiseAtMost: noiseSum([epsilonOf(policy.kinds[kind].cellEpsilon)]).within(USUALLY),
    range: range ? { low: Number(range.lower), high: Number(range.upper) } : null,
    pooled: pooled ? rateOf(pooled) : null,
    blocks,
  };
}

/** What stands in the way before the size of the comparison does. */
function whyNot(
  kind: OwnKind,
  blocks: readonly PreviewedBlock[],
  { decision, pooledBefore }: PreviewInput,
): PreviewCode | undefined {
  if (decision.programme === 'PARTICIPATION') return 'PARTICIPATION_NOT_COMPARED';
  const chosen = CHOSEN[decision.choices[kind]];
  if (chosen) return chosen;
  if (pooledBefore.has(kind)) return 'CHOSEN_POOLED_BEFORE';
  return blocks.length === 0 ? 'NO_FIGURE_YET' : undefined;
}

const CHOSEN: Partial<Record<Participation, PreviewCode>> = { NONE: 'CHOSEN_NONE', POOLED: 'CHOSEN_POOLED' };

function blocksOf(
  kind: OwnKind,
  figures: readonly PrintedBlock[],
  { decision, publishedAs, people, pooledBefore, policy, reportingOn }: PreviewInput,
): PreviewedBlock[] {
  const counted = (from: Quarter, to: Quarter) => ownCount(people, kind, from, to);
  // what is published stays, whatever the board decides now
  const published = figures
    .filter(({ cooperative }) => cooperative === publishedAs)
    .map((figure) => ({
      ...counted(figure.from, figure.to),
      key: `${kind}/${figure.id}`,
      published: rateOf(figure),
    }));
  const isNamed = decision.choices[kind] === 'NAMED' && decision.programme === 'OUTFLOW';
  if (!isNamed || pooledBefore.has(kind)) return published;
  const lastClosed = published.at(-1)?.to ?? null;
  const { horizonMonths } = policy.kinds[kind];
  const { blocks } = closeBlocks(
    entriesAfter(lastClosed, people),
    { lastClosed, isPooled: false },
    { ...policy, horizonMonths },
    reportingOn,
  );
  return [
    ...published,
    ...blocks.map(({ from, to }) => ({ ...counted(from, to), key: null, published: null })),
  ];
}

function rateOf({ n, rate, lower, upper }: Omit<PrintedFigure, 'from' | 'to'>): PreviewedRate {
  return { n, rate: Number(rate), low: Number(lower), high: Number(upper) };
}
