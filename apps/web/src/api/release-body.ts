import type { CivilDate } from './scalars.js';

/*
 * What stands in a release, as it is stored and as anybody may download it (format 2): the cells with their noise and
 * the figures that follow from them. Pages are drawn from this text, so what is shown is what the hash was made of.
 * Shares are decimal text, counts text with a sign; `2024Q1` is a quarter.
 */

export const ownKinds = ['outflow-12', 'outflow-24', 'step-up-12'] as const;
export type OwnKind = (typeof ownKinds)[number];

export const themeKinds = ['theme-programme', 'theme-sector', 'theme-source'] as const;
export type ThemeKind = (typeof themeKinds)[number];

/** Why a figure is not shown. */
export const notShownCodes = [
  'NO_FIGURE_YET',
  'NAMES_NEED_MORE_COOPERATIVES',
  'TOO_FEW_TO_SHOW',
  'PARTICIPATION_NOT_COMPARED',
  'MONEY_NOT_SAFE',
] as const;
export type NotShownCode = (typeof notShownCodes)[number];

export const runOffCauses = ['OUTFLOW', 'PARTIAL', 'DROP_OUT', 'OTHER'] as const;
export type RunOffCause = (typeof runOffCauses)[number];

export interface PrintedCount {
  id: string;
  from: string;
  to: string;
  n: number;
  noisyOut: string;
  epsilon: string;
}

export interface PrintedRate {
  rate: string;
  lower: string;
  upper: string;
}

/** A figure of one cooperative. */
export interface PrintedBlock extends PrintedCount, PrintedRate {
  cooperative: string;
}

export interface PrintedComparison {
  programmeType: string;
  definition: string;
  /** How many have a figure of their own. */
  cooperatives: number;
  code?: NotShownCode;
  range?: { lower: string; upper: string };
  pooled?: PrintedRate & { n: number; from: string; to: string };
  figures?: PrintedBlock[];
  funnel?: PrintedFunnel;
  changes?: PrintedChange[];
  withoutFigure?: PrintedAbsence[];
}

export interface PrintedAbsence {
  cooperative: string;
  code: NotShownCode;
}

export interface PrintedFunnel {
  centre: string;
  tau: string;
  points: { cooperative: string; n: number; share: string }[];
  limits: { n: number; low95: string; high95: string; low998: string; high998: string }[];
}

/** The latest block of a cooperative against the one before; blocks by id. */
export interface PrintedChange {
  cooperative: string;
  earlier: string;
  later: string;
  difference: string;
  lower: string;
  upper: string;
  p: string;
  discovered: '0' | '1';
}

export interface PrintedCohort {
  id: string;
  /** The part of the country; null for the whole network. */
  region: string | null;
  from: string;
  to: string;
  n: number;
  cooperatives: number;
  grid: { grid: string; noiseP95BasisPoints: number };
  cellEpsilon: string;
  cells: { bin: number; months: [number, number]; cause: RunOffCause; noisy: string; closedIn: string }[];
}

/** Where an estimate has no limits, they are text without a number. */
export interface PrintedEstimate {
  se: string;
  lower: string;
  upper: string;
}

export interface PrintedIncidence {
  /** `network`, or a part of the country. */
  scope: string;
  steps: {
    months: number;
    atRisk: string;
    causes: Partial<Record<RunOffCause, PrintedEstimate & { share: string }>>;
  }[];
  /** How long a trajectory takes within so many months: as far as everyone was followed. */
  restrictedMean: PrintedEstimate & { months: string; untilMonths: number };
}

export interface PrintedTheme extends PrintedCount, PrintedRate {
  label: string;
  cooperatives: number;
}

interface PrintedLine extends PrintedCount {
  region: string;
  cooperatives: number;
}

export type PrintedShareLine = PrintedLine & PrintedRate;

/** Whole cents; the limits hold the noise alone. */
export type PrintedMoneyLine = PrintedLine & { meanCents: string; lowerCents: string; upperCents: string };

export interface PrintedMoney {
  sector: string;
  region: string;
  cooperatives: number;
  roundedEuros: string;
}

export interface ReleaseBody {
  format: number;
  release: string;
  reportingOn: CivilDate;
  ruleVersion: string;
  codeVersion: string;
  definitions: Record<string, string>;
  policy: {
    credibilityBasisPoints: number;
    rangeBasisPoints: number;
    namesFromCooperatives: number;
    minimumEntrants: number;
    pooledMinimumEntrants: number;
    pooledMinimumCooperatives: number;
    fitFromCooperatives: number;
    falseDiscoveryBasisPoints: number;
  };
  own: { kind: OwnKind; comparisons: PrintedComparison[] }[];
  runOff: { cohorts: PrintedCohort[]; incidence?: PrintedIncidence[] };
  themes: { kind: ThemeKind; cells: PrintedTheme[] }[];
  lines: (
    | { kind: 'trial-success'; cells: PrintedShareLine[] }
    | { kind: 'thermometer-12'; cells: PrintedMoneyLine[] }
  )[];
  money: { year: number; cells: PrintedMoney[] }[];
  yearsNotShown: { year: number; code: NotShownCode }[];
  notCompared: PrintedAbsence[];
}

export const releaseBodyOf = (text: string): ReleaseBody => JSON.parse(text) as ReleaseBody;
