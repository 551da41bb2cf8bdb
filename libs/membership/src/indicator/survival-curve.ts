/** How long somebody was followed, and whether it ended with the event. Without the event it is censored: all that is known is that it took longer. */
export interface Observation {
  /** 0 or more, in any unit. */
  readonly time: number;
  readonly isEvent: boolean;
}

/** Who was at risk at a time and what happened then. */
export interface RiskSet<T> {
  readonly time: number;
  /** Followed at least until this time; who is censored at it still counts. */
  readonly atRisk: number;
  readonly events: readonly T[];
}

/** The times at which something happened, in order. @param isEvent whether one ends with an event */
export function riskSets<T extends { readonly time: number }>(
  observations: readonly T[],
  isEvent: (observation: T) => boolean,
): RiskSet<T>[] {
  const inOrder = [...observations].sort((a, b) => a.time - b.time);
  const sets: RiskSet<T>[] = [];
  for (let first = 0; first < inOrder.length;) {
    const { time } = inOrder[first]!;
    let next = first;
    while (next < inOrder.length && inOrder[next]!.time === time) next += 1;
    const events = inOrder.slice(first, next).filter(isEvent);
    if (events.length > 0) sets.push({ time, atRisk: inOrder.length - first, events });
    first = next;
  }
  return sets;
}

/** Up to where a curve is known: for ever once nobody is left without the event, else until the last one followed. */
export function knownUntil<T extends { readonly time: number }>(
  observations: readonly T[],
  isEvent: (observation: T) => boolean,
): number {
  if (observations.length === 0) return -1;
  const last = observations.reduce((most, { time }) => Math.max(most, time), 0);
  return observations.every((one) => one.time < last || isEvent(one)) ? Infinity : last;
}
