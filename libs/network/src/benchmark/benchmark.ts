import type { CivilDate } from '#kernel';
import type { AttackName } from '../attack/attack.js';
import type { PrintedCertificate } from '../certificate/certificate-body.js';
import type { OwnKind } from '../kind/kind.js';
import type { NetworkPolicy } from '../policy/network-policy.js';
import type { PrintedBody } from '../publication/printed-body.js';
import type { NotShownCode } from '../release/body.js';

/** When people of a group entered: the first and the last day on which they may have. */
export interface Entered {
  readonly from: CivilDate;
  readonly until: CivilDate;
}

/** Own people, counted exactly. Only their own cooperative sees it. */
export interface ExactCount extends Entered {
  readonly n: number;
  readonly out: number;
}

/** A published share, 0–1, with its interval. */
export interface BenchmarkRate extends Entered {
  readonly n: number;
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/** How large a group is, and with which ε its noise was drawn: groups alike in both have the same limits. */
interface Sized {
  readonly n: number;
  readonly epsilon: string;
}

/** Shares between which chance and noise bring a group of a size. May lie below 0 and above 1. */
export interface BenchmarkLimits extends Sized {
  readonly low95: number;
  readonly high95: number;
  readonly low998: number;
  readonly high998: number;
}

export interface BenchmarkPoint extends Sized {
  /** The published count divided by n: no estimate, and it may lie below 0. */
  readonly share: number;
}

/** Where a point lies: between the inner lines, between inner and outer ones, or beyond those. */
export type FunnelPlace = 'WITHIN' | 'LOW' | 'HIGH' | 'FAR_LOW' | 'FAR_HIGH';

export interface BenchmarkFunnel {
  readonly centre: number;
  /** Whether the limits hold how far cooperatives differ beyond chance. */
  readonly isWidened: boolean;
  /** Every other cooperative, without its name: how one compares needs none. */
  readonly others: readonly BenchmarkPoint[];
  readonly own: (BenchmarkPoint & { readonly place: FunnelPlace }) | null;
  /** By size. */
  readonly limits: readonly BenchmarkLimits[];
}

export interface BenchmarkChange {
  readonly earlier: Entered & { readonly n: number };
  readonly later: Entered & { readonly n: number };
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** Whether it is more than chance. */
  readonly isDiscovered: boolean;
}

/** Why a release has no figure under the cooperative's name. The first three are the board's own doing. */
export type BenchmarkCode = 'NOT_DECIDED' | 'CHOSEN_NONE' | 'CHOSEN_POOLED' | NotShownCode;

export interface BenchmarkKind {
  readonly kind: OwnKind;
  /** Version of what counts: `outflow-12/3`. */
  readonly definition: string;
  readonly epsilon: string;
  /** Null where a figure stands under the cooperative's name. */
  readonly code: BenchmarkCode | null;
  readonly exact: ExactCount | null;
  readonly published: BenchmarkRate | null;
  /** Between which rates the middle part of the cooperatives lies. */
  readonly range: { readonly low: number; readonly high: number } | null;
  /** With a figure of their own in the comparison. */
  readonly cooperatives: number;
  readonly pooled: BenchmarkRate | null;
  readonly funnel: BenchmarkFunnel | null;
  readonly change: BenchmarkChange | null;
}

/** A cooperative beside the network: its own exact figures, and what the newest release says. For its own board. */
export interface Benchmark {
  readonly release: {
    readonly quarter: Entered;
    readonly sequence: number;
    readonly sha256: string;
    readonly publishedOn: CivilDate;
    readonly reportingOn: CivilDate;
  };
  /** The name under which a figure of its own stands; null while its board decided nothing. */
  readonly label: string | null;
  readonly rules: Pick<
    NetworkPolicy,
    | 'minimumEntrants'
    | 'pooledMinimumEntrants'
    | 'pooledMinimumCooperatives'
    | 'namesFromCooperatives'
    | 'credibilityBasisPoints'
    | 'rangeBasisPoints'
    | 'falseDiscoveryBasisPoints'
  >;
  readonly promise: Pick<PrintedBody['promise'], 'oddsFactor' | 'oddsFactorTotal' | 'epsilonTotal'>;
  readonly certificate: Certified;
  readonly kinds: readonly BenchmarkKind[];
}

/** That the release withstood what was tried on it. */
export interface Certified extends Pick<PrintedCertificate, 'suite' | 'checks'> {
  readonly certifiedOn: CivilDate;
  readonly sha256: string;
  /** Tried on the code, with its tests. */
  readonly triedWithTheTests: readonly AttackName[];
}
