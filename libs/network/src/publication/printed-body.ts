import type { NotShownCode } from '../release/body.js';
import type { NetworkPolicy } from '../policy/network-policy.js';
import type { OwnKind, ThemeKind } from '../kind/kind.js';
import type { Quarter } from '../block/quarter.js';

/** What `publicationBody` printed, as a reader takes it from the stored text. */
export interface PrintedBody {
  readonly reportingOn: string;
  readonly policy: NetworkPolicy;
  readonly promise: {
    readonly code: string;
    readonly epsilonTotal: string;
    readonly oddsFactor: string;
    readonly oddsFactorTotal: string;
  };
  readonly definitions: Readonly<Record<OwnKind, string>>;
  readonly own: readonly { readonly kind: OwnKind; readonly comparisons: readonly PrintedComparison[] }[];
  readonly notCompared: readonly PrintedAbsence[];
  readonly themes: readonly {
    readonly kind: ThemeKind;
    readonly cells: readonly { readonly label: string }[];
  }[];
  readonly money: readonly { readonly cells: readonly { readonly sector: string }[] }[];
}

export interface PrintedComparison {
  readonly programmeType: string;
  readonly definition: string;
  readonly cooperatives: number;
  readonly code?: NotShownCode;
  readonly range?: { readonly lower: string; readonly upper: string };
  readonly pooled?: PrintedFigure;
  readonly figures?: readonly PrintedBlock[];
  readonly funnel?: PrintedFunnel;
  readonly changes?: readonly PrintedChange[];
  readonly withoutFigure?: readonly PrintedAbsence[];
}

export interface PrintedFigure {
  readonly from: Quarter;
  readonly to: Quarter;
  readonly n: number;
  readonly rate: string;
  readonly lower: string;
  readonly upper: string;
}

export interface PrintedBlock extends PrintedFigure {
  readonly cooperative: string;
  readonly id: string;
  /** With which its noise was drawn: decimal text. */
  readonly epsilon: string;
}

export interface PrintedFunnel {
  readonly centre: string;
  readonly tau: string;
  readonly points: readonly {
    readonly cooperative: string;
    /** Of a block among the figures. */
    readonly id: string;
    readonly n: number;
    readonly share: string;
  }[];
  readonly limits: readonly {
    readonly n: number;
    /** Blocks of one size and one noise share their limits. */
    readonly epsilon: string;
    readonly low95: string;
    readonly high95: string;
    readonly low998: string;
    readonly high998: string;
  }[];
}

export interface PrintedChange {
  readonly cooperative: string;
  /** The ids of two blocks among the figures. */
  readonly earlier: string;
  readonly later: string;
  readonly difference: string;
  readonly lower: string;
  readonly upper: string;
  readonly p: string;
  readonly discovered: '0' | '1';
}

export interface PrintedAbsence {
  readonly cooperative: string;
  readonly code: NotShownCode;
}
