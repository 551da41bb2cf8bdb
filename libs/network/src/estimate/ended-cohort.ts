/** People of whom it was counted how many ended when, and by what. */
export interface EndedCohort {
  /** Everybody who entered; exact, since entries are not secret. */
  readonly n: number;
  /** From the start on, without a gap, as far as everybody's bin has passed. */
  readonly bins: readonly EndedBin[];
}

export interface EndedBin {
  /** Months since entry: after the first, up to and including the second. */
  readonly months: readonly [from: number, to: number];
  /** By cause: how many ended in it, with noise; may lie below 0. */
  readonly counts: Readonly<Record<string, number>>;
}

/** The same, with what is known of the noise in its counts. */
export interface NoisyCohort extends EndedCohort {
  /** The ε of each draw. */
  readonly cellEpsilon: string;
  readonly bins: readonly NoisyBin[];
}

export interface NoisyBin extends EndedBin {
  /** By cause: of how many draws the noise in its count is the sum. */
  readonly draws: Readonly<Record<string, number>>;
}
