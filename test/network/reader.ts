/**
 * A reader who holds the exported releases and nothing else: written from the promise and the format, without a line of
 * the product, so that an error there cannot hide in both.
 */
export interface Cell {
  readonly key: string;
  readonly n: number;
  readonly count: number;
  readonly epsilon: number;
  readonly cooperatives: number | null;
  readonly rate: { readonly rate: number; readonly lower: number; readonly upper: number } | null;
  /** A region or another label; null for a cooperative's own. */
  readonly label: string | null;
}

export interface Total {
  readonly key: string;
  readonly n: number;
  readonly count: number;
  readonly draws: number;
  readonly rate: NonNullable<Cell['rate']>;
  /** Keys of what it adds up; null where own cells are not listed. */
  readonly of: readonly string[] | null;
}

export interface Amount {
  readonly year: number;
  readonly sector: string;
  readonly region: string;
  readonly euros: number;
  readonly cooperatives: number;
}

export interface Read {
  readonly cells: readonly Cell[];
  readonly totals: readonly Total[];
  readonly money: readonly Amount[];
}

export function read(text: string): Read {
  const body = JSON.parse(text);
  const cells: Cell[] = [];
  const totals: Total[] = [];
  const cellOf = (kind: string, printed: any, label: string | null = null): Cell => ({
    key: `${kind}/${printed.id}`,
    n: printed.n,
    count: Number(printed.noisyOut),
    epsilon: Number(printed.epsilon),
    cooperatives: printed.cooperatives ?? null,
    rate: printed.rate === undefined ? null : rateOf(printed),
    label,
  });
  for (const { kind, comparisons } of body.own)
    for (const comparison of comparisons) {
      const own = (comparison.figures ?? []).map((figure: any) => cellOf(kind, figure));
      const pooled = (comparison.pooled?.pooledCells ?? []).map((one: any) => cellOf(kind, one));
      cells.push(...own, ...pooled);
      if (comparison.pooled)
        totals.push({
          key: kind,
          n: comparison.pooled.n,
          count: Number(comparison.pooled.noisyOut),
          draws: comparison.pooled.draws,
          rate: rateOf(comparison.pooled),
          of: own.length > 0 ? [...own, ...pooled].map(({ key }) => key) : null,
        });
    }
  for (const cohort of body.runOff.cohorts)
    for (const { bin, cause, noisy } of cohort.cells)
      cells.push({
        key: `run-off/${cohort.id}/${bin}/${cause}`,
        n: cohort.n,
        count: Number(noisy),
        epsilon: Number(cohort.cellEpsilon),
        cooperatives: cohort.cooperatives,
        rate: null,
        label: cohort.region,
      });
  for (const { kind, cells: parts } of [...body.themes, ...body.lines])
    cells.push(...parts.map((part: any) => cellOf(kind, part, part.label ?? part.region)));
  const money = body.money.flatMap(({ year, cells: sums }: any) =>
    sums.map(({ sector, region, roundedEuros, cooperatives }: any) => ({
      year,
      sector,
      region,
      euros: Number(roundedEuros),
      cooperatives,
    })),
  );
  return { cells, totals, money };
}

function rateOf({ rate, lower, upper }: any): NonNullable<Cell['rate']> {
  return { rate: Number(rate), lower: Number(lower), upper: Number(upper) };
}

/**
 * The rate behind a noisy count without an opinion beforehand. With a flat prior every true count is as likely as another,
 * so a count's weight is the probability of the noise that would bring it to the published one.
 * @param epsilons one for each draw in the count
 */
export function flatRate(
  count: number,
  n: number,
  epsilons: readonly number[],
): { mean: number; below(p: number): number } {
  const noise = noiseOf(epsilons);
  const weights = Array.from({ length: n + 1 }, (_, y) => noise(count - y));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = weights.reduce((sum, weight, y) => sum + (weight * (y + 1)) / (n + 2), 0) / total;
  return {
    mean,
    /** By Simpson's rule on the density of the rate. */
    below(p) {
      const steps = 4_000;
      const density = (x: number) => {
        // from each count to the next: the binomial probability changes by this factor
        let [chance, sum] = [(1 - x) ** n, 0];
        for (let y = 0; y <= n; y += 1) {
          sum += weights[y]! * chance;
          chance *= ((n - y) / (y + 1)) * (x / (1 - x));
        }
        return (sum * (n + 1)) / total;
      };
      let sum = density(0) + density(p);
      for (let i = 1; i < steps; i += 1) sum += (i % 2 === 1 ? 4 : 2) * density((p * i) / steps);
      return (sum * p) / steps / 3;
    },
  };
}

/** The probability of each sum of these draws. */
function noiseOf(epsilons: readonly number[]): (k: number) => number {
  let table = new Map([[0, 1]]);
  for (const epsilon of epsilons) {
    const next = new Map<number, number>();
    const reach = Math.ceil(45 / epsilon);
    const one = Array.from(
      { length: 2 * reach + 1 },
      (_, i) => Math.tanh(epsilon / 2) * Math.exp(-epsilon * Math.abs(i - reach)),
    );
    for (const [k, p] of table)
      if (p > 1e-25) one.forEach((q, i) => next.set(k + i - reach, (next.get(k + i - reach) ?? 0) + p * q));
    table = next;
  }
  return (k) => table.get(k) ?? 0;
}
