import type { CivilDate } from '#kernel';

/** Both days included. */
export interface Period {
  readonly from: CivilDate;
  readonly until: CivilDate;
}

/** What is asked of an indicator. */
export interface Question {
  readonly period: Period;
  /** What had happened by the end of this day is known; whatever still runs then is censored there. */
  readonly reportedOn: CivilDate;
  /** With a smaller n the figure is not shown: it would say little, and say it about somebody. */
  readonly fewest: number;
}

/** Every figure says what it counts, of whom and when, also where it cannot be shown. */
export type Figure<T> = {
  /** Name and version of the definition, such as `outflow-12/1`. Another definition is another version. */
  readonly definition: string;
  readonly period: Period;
  readonly n: number;
} & (
  | { readonly state: 'SHOWN'; readonly value: T }
  /** Fewer than asked for. */
  | { readonly state: 'TOO_FEW' }
  /** Nobody has been followed for that long. */
  | { readonly state: 'NOT_YET' }
);

/** @param value made when there are enough; null where nobody was followed for long enough */
export function figure<T>(
  definition: string,
  { period, fewest }: Question,
  n: number,
  value: () => T | null,
): Figure<T> {
  const frame = { definition, period, n };
  if (n < Math.max(fewest, 1)) return { ...frame, state: 'TOO_FEW' };
  const made = value();
  return made === null ? { ...frame, state: 'NOT_YET' } : { ...frame, state: 'SHOWN', value: made };
}

/** The same figure with another value. */
export function mapFigure<T, U>(figure: Figure<T>, map: (value: T) => U): Figure<U> {
  return figure.state === 'SHOWN' ? { ...figure, value: map(figure.value) } : figure;
}
