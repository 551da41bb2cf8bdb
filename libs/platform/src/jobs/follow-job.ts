import { setTimeout } from 'node:timers/promises';
import type { JobEvents } from './job-events.js';

/** A signal may be lost, so a watcher also looks by itself. */
const LOOK_AGAIN_MS = 2_000;

/** How a watcher sees whether something moved on, and when there is no more to wait for. */
interface Watched<T> {
  /** What is said of it; the same again is not said twice. */
  said(found: T): string;
  isOver(found: T): boolean;
}

/**
 * What a request works on as it is now, and again whenever it got further, until it is over. Each time it is looked up
 * anew within the caller's reach; when it is no longer there, the stream ends.
 */
export async function* followJob<T>(
  events: JobEvents,
  jobId: string,
  look: () => Promise<T | null>,
  { said, isOver }: Watched<T>,
): AsyncGenerator<T> {
  const signals = events.of(jobId);
  try {
    // listening begins with this call: before the first look, so that nothing falls between the two
    let signal = signals.next();
    let last: string | null = null;
    for (;;) {
      const found = await look();
      if (!found) return;
      if (said(found) !== last) {
        last = said(found);
        yield found;
      }
      if (isOver(found)) return;
      const stop = new AbortController();
      const looked = setTimeout(LOOK_AGAIN_MS, null, { signal: stop.signal }).catch(() => null);
      if (await Promise.race([signal, looked])) signal = signals.next();
      stop.abort();
    }
  } finally {
    await signals.return?.();
  }
}
