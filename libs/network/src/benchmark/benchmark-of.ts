import type { CivilDate } from '#kernel';
import { closeBlocks } from '../block/close-blocks.js';
import { firstDayOf, lastDayOf, type Quarter } from '../block/quarter.js';
import { OWN_KINDS, type OwnKind } from '../kind/kind.js';
import type { Participation, ParticipationDecision } from '../participation/participation.policy.js';
import { entriesAfter, ownCount, type OwnPerson } from '../preview/own-person.js';
import type {
  PrintedBlock,
  PrintedBody,
  PrintedChange,
  PrintedComparison,
  PrintedFigure,
  PrintedFunnel,
} from '../publication/printed-body.js';
import type {
  Benchmark,
  BenchmarkChange,
  BenchmarkCode,
  BenchmarkFunnel,
  BenchmarkKind,
  BenchmarkLimits,
  BenchmarkPoint,
  BenchmarkRate,
  Certified,
  Entered,
  ExactCount,
  FunnelPlace,
} from './benchmark.js';

export interface BenchmarkInput {
  readonly release: Omit<Benchmark['release'], 'quarter' | 'reportingOn'> & { readonly quarter: Quarter };
  readonly body: PrintedBody;
  readonly certificate: Certified;
  /** What held for the board when the release was made; null while it decided nothing. */
  readonly decision: ParticipationDecision | null;
  readonly people: readonly OwnPerson[];
}

/** Pure. What a cooperative's own board sees of itself beside the network. */
export function benchmarkOf({ release, body, certificate, decision, people }: BenchmarkInput): Benchmark {
  const { policy, promise } = body;
  return {
    release: {
      ...release,
      quarter: entered(release.quarter, release.quarter),
      reportingOn: body.reportingOn as CivilDate,
    },
    label: decision?.label ?? null,
    rules: {
      minimumEntrants: policy.minimumEntrants,
      pooledMinimumEntrants: policy.pooledMinimumEntrants,
      pooledMinimumCooperatives: policy.pooledMinimumCooperatives,
      namesFromCooperatives: policy.namesFromCooperatives,
      credibilityBasisPoints: policy.credibilityBasisPoints,
      rangeBasisPoints: policy.rangeBasisPoints,
      falseDiscoveryBasisPoints: policy.falseDiscoveryBasisPoints,
    },
    promise: {
      oddsFactor: promise.oddsFactor,
      oddsFactorTotal: promise.oddsFactorTotal,
      epsilonTotal: promise.epsilonTotal,
    },
    certificate,
    kinds: OWN_KINDS.map((kind) => kindOf(kind, body, decision, people)),
  };
}

function kindOf(
  kind: OwnKind,
  body: PrintedBody,
  decision: ParticipationDecision | null,
  people: readonly OwnPerson[],
): BenchmarkKind {
  const comparison = body.own
    .find((of) => of.kind === kind)
    ?.comparisons.find(({ programmeType }) => programmeType === 'OUTFLOW');
  const figures = comparison?.figures ?? [];
  const own = figures.filter(({ cooperative }) => cooperative === decision?.label);
  const latest = own.at(-1);
  // a cooperative where members may stay is compared with nobody
  const compared = decision?.programme === 'PARTICIPATION' ? undefined : comparison;
  const change = compared?.changes?.find(({ cooperative }) => cooperative === decision?.label);
  return {
    kind,
    definition: body.definitions[kind],
    epsilon: body.policy.kinds[kind].epsilon,
    code: latest ? null : whyNot(kind, compared, decision),
    exact: exactOf(kind, latest, people, body),
    published: latest ? rateOf(latest) : null,
    range: compared?.range ? { low: Number(compared.range.lower), high: Number(compared.range.upper) } : null,
    cooperatives: compared?.cooperatives ?? 0,
    pooled: compared?.pooled ? rateOf(compared.pooled) : null,
    funnel: compared?.funnel ? funnelOf(compared.funnel, figures, latest) : null,
    change: change ? changeOf(change, own) : null,
  };
}

const CHOSEN: Partial<Record<Participation, BenchmarkCode>> = {
  NONE: 'CHOSEN_NONE',
  POOLED: 'CHOSEN_POOLED',
};

function whyNot(
  kind: OwnKind,
  comparison: PrintedComparison | undefined,
  decision: ParticipationDecision | null,
): BenchmarkCode {
  if (!decision) return 'NOT_DECIDED';
  if (decision.programme === 'PARTICIPATION') return 'PARTICIPATION_NOT_COMPARED';
  return CHOSEN[decision.choices[kind]] ?? comparison?.code ?? 'NO_FIGURE_YET';
}

/** Of the group that is published; else of the last one that the builder's own walk would make of its people. */
function exactOf(
  kind: OwnKind,
  published: PrintedBlock | undefined,
  people: readonly OwnPerson[],
  { policy, reportingOn }: PrintedBody,
): ExactCount | null {
  const { horizonMonths } = policy.kinds[kind];
  const { blocks } = published
    ? { blocks: [published] }
    : closeBlocks(
        entriesAfter(null, people),
        { lastClosed: null, isPooled: false },
        { ...policy, horizonMonths },
        reportingOn as CivilDate,
      );
  const last = blocks.at(-1);
  if (!last) return null;
  const { ownN, ownOut } = ownCount(people, kind, last.from, last.to);
  return { ...entered(last.from, last.to), n: ownN, out: ownOut };
}

function funnelOf(
  { centre, tau, points, limits }: PrintedFunnel,
  figures: readonly PrintedBlock[],
  own: PrintedBlock | undefined,
): BenchmarkFunnel {
  const epsilons = new Map(figures.map(({ id, epsilon }) => [id, epsilon]));
  const pointOf = ({ id, n, share }: PrintedFunnel['points'][number]): BenchmarkPoint => ({
    n,
    epsilon: epsilons.get(id)!,
    share: Number(share),
  });
  const ownPoint = points.find(({ id }) => id === own?.id);
  const ofItsSize = limits.find(({ n, epsilon }) => n === own?.n && epsilon === own.epsilon);
  return {
    centre: Number(centre),
    isWidened: Number(tau) > 0,
    others: points.filter((point) => point !== ownPoint).map(pointOf),
    own:
      ownPoint && ofItsSize
        ? { ...pointOf(ownPoint), place: placeOf(Number(ownPoint.share), numbers(ofItsSize)) }
        : null,
    limits: limits.map(numbers),
  };
}

function numbers({
  n,
  epsilon,
  low95,
  high95,
  low998,
  high998,
}: PrintedFunnel['limits'][number]): BenchmarkLimits {
  return {
    n,
    epsilon,
    low95: Number(low95),
    high95: Number(high95),
    low998: Number(low998),
    high998: Number(high998),
  };
}

function placeOf(share: number, { low95, high95, low998, high998 }: BenchmarkLimits): FunnelPlace {
  if (share < low998) return 'FAR_LOW';
  if (share > high998) return 'FAR_HIGH';
  if (share < low95) return 'LOW';
  return share > high95 ? 'HIGH' : 'WITHIN';
}

function changeOf(
  { earlier, later, difference, lower, upper, discovered }: PrintedChange,
  own: readonly PrintedBlock[],
): BenchmarkChange {
  const groupOf = (id: string) => {
    const { from, to, n } = own.find((block) => block.id === id)!;
    return { ...entered(from, to), n };
  };
  return {
    earlier: groupOf(earlier),
    later: groupOf(later),
    difference: Number(difference),
    low: Number(lower),
    high: Number(upper),
    isDiscovered: discovered === '1',
  };
}

function rateOf({ from, to, n, rate, lower, upper }: PrintedFigure): BenchmarkRate {
  return { ...entered(from, to), n, rate: Number(rate), low: Number(lower), high: Number(upper) };
}

function entered(from: Quarter, to: Quarter): Entered {
  return { from: firstDayOf(from), until: lastDayOf(to) };
}
