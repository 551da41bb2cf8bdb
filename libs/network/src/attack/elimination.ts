/** A prime below 2^26, so that products stay exact. The rank over the rationals is at least the rank modulo it. */
const PRIME = 67_108_859;

export interface Reduced {
  /** Reduced row echelon form modulo the prime: each row has a 1 in its pivot column, where all others have 0. */
  readonly rows: readonly (readonly number[])[];
  readonly pivots: readonly number[];
}

/** Gauss–Jordan elimination. @param rows whole numbers, all rows of one length */
export function reduced(rows: readonly (readonly number[])[]): Reduced {
  const left = rows.map((row) => row.map(modulo));
  const width = left[0]?.length ?? 0;
  const pivots: number[] = [];
  for (let column = 0; column < width && pivots.length < left.length; column += 1) {
    const place = left.findIndex((row, i) => i >= pivots.length && row[column] !== 0);
    if (place === -1) continue;
    const top = pivots.length;
    [left[top], left[place]] = [left[place]!, left[top]!];
    const factor = inverse(left[top]![column]!);
    left[top] = left[top]!.map((value) => (value * factor) % PRIME);
    left.forEach((row, i) => {
      const times = row[column]!;
      if (i !== top && times !== 0)
        left[i] = row.map((value, j) => modulo(value - ((times * left[top]![j]!) % PRIME)));
    });
    pivots.push(column);
  }
  return { rows: left.slice(0, pivots.length), pivots };
}

/**
 * For each column, what it is in the kernel of the matrix. A combination of rows is zero outside a set of columns
 * exactly where the kernel's rows of that set are dependent: a zero row is a column that can be isolated, two rows that
 * are multiples of each other are a pair that can.
 */
export function kernelByColumn({ rows, pivots }: Reduced, width: number): number[][] {
  const free = Array.from({ length: width }, (_, column) => column).filter(
    (column) => !pivots.includes(column),
  );
  return Array.from({ length: width }, (_, column) => {
    const pivot = pivots.indexOf(column);
    return free.map((of) => (pivot === -1 ? Number(of === column) : modulo(-rows[pivot]![of]!)));
  });
}

/** The row scaled so that its first number other than 0 is 1; null for a zero row. Multiples become alike. */
export function direction(row: readonly number[]): string | null {
  const first = row.find((value) => value !== 0);
  if (first === undefined) return null;
  const factor = inverse(first);
  return row.map((value) => (value * factor) % PRIME).join(' ');
}

function modulo(value: number): number {
  return ((value % PRIME) + PRIME) % PRIME;
}

/** By Fermat: value^(p − 2). */
function inverse(value: number): number {
  let [result, base] = [1, modulo(value)];
  for (let exponent = PRIME - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}
