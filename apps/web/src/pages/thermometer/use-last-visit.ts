import { useEffect, useMemo, useState } from 'react';
import type { CivilDate, Money } from '../../api/scalars.js';
import type { ThermometerEntry } from '../../api/thermometer.js';
import { useSessionSnapshot } from '../../session/session-context.js';
import { changeOf, newSince, rememberVisit, visitBefore } from './last-visit.js';

/** What came since the visit before this one. */
export interface Since {
  on: CivilDate;
  /** Of all that is new together; null when nothing is. */
  change: Money | null;
  /** The entries that are new. */
  news: ReadonlySet<string>;
}

/** What the owner has not seen before on this device; null at the first visit, and for who only looks along. */
export function useLastVisit(
  memberId: string,
  entries: readonly ThermometerEntry[],
  isOwner: boolean,
): Since | null {
  const { instance } = useSessionSnapshot();
  const [visit] = useState(() => (isOwner ? visitBefore(memberId) : null));
  const newest = entries[0]?.id;
  const today = instance?.businessDate;
  useEffect(() => {
    if (isOwner && newest && today) rememberVisit(memberId, { entryId: newest, on: today });
  }, [isOwner, memberId, newest, today]);
  return useMemo(() => {
    const fresh = newSince(entries, visit);
    if (!fresh || !visit) return null;
    return { on: visit.on, change: changeOf(fresh), news: new Set(fresh.map(({ id }) => id)) };
  }, [entries, visit]);
}
