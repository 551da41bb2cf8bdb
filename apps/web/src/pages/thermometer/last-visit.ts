import type { Money } from '../../api/scalars.js';
import type { ThermometerEntry } from '../../api/thermometer.js';
import { sumOf } from './months.js';

/** What somebody had seen when they were here before, on this device; no amount is kept. */
export interface Visit {
  entryId: string;
  on: string;
}

/** Entries that came after a visit, newest first; null when the visit is not among what was read. */
export function newSince(
  entries: readonly ThermometerEntry[],
  visit: Visit | null,
): ThermometerEntry[] | null {
  const at = visit ? entries.findIndex(({ id }) => id === visit.entryId) : -1;
  return at < 0 ? null : entries.slice(0, at);
}

/** What the entries together added or took; null when there are none. */
export const changeOf = (entries: readonly ThermometerEntry[]): Money | null =>
  entries.length === 0 ? null : sumOf(entries.map(({ amount }) => amount));

const keyOf = (memberId: string) => `opbloei.seen.${memberId}`;

function read(storage: Storage, memberId: string): Visit | null {
  const kept: unknown = JSON.parse(storage.getItem(keyOf(memberId)) ?? 'null');
  return typeof kept === 'object' && kept !== null && 'entryId' in kept ? (kept as Visit) : null;
}

/** The visit before this one: it stays the same as long as this tab is open. */
export function visitBefore(memberId: string): Visit | null {
  if (sessionStorage.getItem(keyOf(memberId)) === null)
    sessionStorage.setItem(keyOf(memberId), localStorage.getItem(keyOf(memberId)) ?? 'null');
  return read(sessionStorage, memberId);
}

/** For the next time: what was seen now. */
export function rememberVisit(memberId: string, visit: Visit): void {
  localStorage.setItem(keyOf(memberId), JSON.stringify(visit));
}
