/** People who entered in one period, as the run-off triangle shows them: how many there are, and how many ended when. */
export interface RunOffCohort {
  readonly id: string;
  /** Everybody who entered; exact, since entries are not secret. */
  readonly n: number;
  /** The ε with which each of its cells was drawn: decimal text. */
  readonly cellEpsilon: string;
  /** From the start on, without a gap, as far as everybody's bin has passed. */
  readonly bins: readonly RunOffBin[];
}

export interface RunOffBin {
  /** Months since entry: after the first, up to and including the second. */
  readonly months: readonly [from: number, to: number];
  /** By cause: how many ended in it, with noise; may lie below 0. */
  readonly counts: Readonly<Record<string, number>>;
}
