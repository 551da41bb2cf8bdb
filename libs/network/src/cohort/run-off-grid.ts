import type { RunOffCause, RunOffGrid } from '../release/body.js';

/** How the ends of a cohort are counted. */
export interface GridShape {
  readonly grid: RunOffGrid;
  /** Quarters of an entry period. */
  readonly periodQuarters: 1 | 2 | 4;
  readonly binMonths: 3 | 6 | 12;
  /** In the order of printing. Other causes count under OTHER, or not at all where that is not among them. */
  readonly causes: readonly RunOffCause[];
}

/** From fine to coarse. The last is for a network too small for any other: the yearly counts, with the noise they have. */
export const GRID_SHAPES: readonly GridShape[] = [
  {
    grid: 'quarter-quarter',
    periodQuarters: 1,
    binMonths: 3,
    causes: ['OUTFLOW', 'PARTIAL', 'DROP_OUT', 'OTHER'],
  },
  { grid: 'half-quarter', periodQuarters: 2, binMonths: 3, causes: ['OUTFLOW', 'DROP_OUT', 'OTHER'] },
  { grid: 'year-quarter', periodQuarters: 4, binMonths: 3, causes: ['OUTFLOW', 'OTHER'] },
  { grid: 'year-half', periodQuarters: 4, binMonths: 6, causes: ['OUTFLOW', 'OTHER'] },
  { grid: 'network-year', periodQuarters: 4, binMonths: 12, causes: ['OUTFLOW'] },
];

export function shapeOf(grid: RunOffGrid): GridShape {
  return GRID_SHAPES.find((shape) => shape.grid === grid)!;
}

/** How many bins lie within so many months. */
export function binsWithin({ binMonths }: GridShape, months: number): number {
  return months / binMonths;
}

/** From the first month up to but not including the second. */
export function monthsOfBin({ binMonths }: GridShape, bin: number): readonly [number, number] {
  return [bin * binMonths, (bin + 1) * binMonths];
}
