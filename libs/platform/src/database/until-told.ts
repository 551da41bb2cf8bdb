import type { Clock } from '../clock/clock.js';
import type { Tidings } from './tidings.js';

/** While others tell what they change: this is for what nobody told after all. */
const TOLD_MS = 60_000;
const UNTOLD_MS = 1_000;
const MOST_KEPT = 10_000;

/**
 * What was read, by id, until it is told that it changed; a second while nobody tells. Its owner says on which channels it
 * is told.
 */
export class UntilTold<T> {
  private readonly kept = new Map<string, { readonly until: number; readonly value: T }>();
  private count = 0;

  constructor(
    private readonly tidings: Tidings,
    private readonly clock: Clock,
  ) {
    tidings.onGap(() => this.forgetAll());
  }

  /** How often something was forgotten. Taken before reading, it says at `keep` whether what was read may be old. */
  get changes(): number {
    return this.count;
  }

  get(id: string): T | undefined {
    const known = this.kept.get(id);
    return known && known.until > this.clock.now().getTime() ? known.value : undefined;
  }

  /** Keeps what was read, unless something was forgotten since then. */
  keep(id: string, value: T, since: number): void {
    if (since !== this.count) return;
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    const lifetime = this.tidings.isListening ? TOLD_MS : UNTOLD_MS;
    this.kept.set(id, { until: this.clock.now().getTime() + lifetime, value });
  }

  forget(id: string): void {
    this.count += 1;
    this.kept.delete(id);
  }

  forgetAll(): void {
    this.count += 1;
    this.kept.clear();
  }
}
