import { createHash } from 'node:crypto';
import { addDays, type CivilDate, daysBetween } from '#kernel';

/**
 * Chance that repeats itself: the same seed gives the same draws on every machine. The generator is sfc32 by Chris
 * Doty-Humphrey (PractRand, public domain): 128 bits of state, here filled from the SHA-256 of the seed's text. For
 * invented stories only, never for secrets or noise.
 */
export class Random {
  private readonly state: Uint32Array;

  constructor(seed: string) {
    const digest = createHash('sha256').update(seed).digest();
    this.state = Uint32Array.from([0, 4, 8, 12], (at) => digest.readUInt32LE(at));
    for (let i = 0; i < 16; i++) this.next();
  }

  /** A whole number from 0 up to 2^32. */
  private next(): number {
    const s = this.state;
    const t = (s[0]! + s[1]! + s[3]!) >>> 0;
    s[3] = s[3]! + 1;
    s[0] = s[1]! ^ (s[1]! >>> 9);
    s[1] = s[2]! + (s[2]! << 3);
    s[2] = ((s[2]! << 21) | (s[2]! >>> 11)) + t;
    return t;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor((this.next() / 0x1_0000_0000) * (most - least + 1));
  }

  /** True in so many percent of the draws. */
  chance(percent: number): boolean {
    return this.between(1, 100) <= percent;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.between(0, items.length - 1)]!;
  }

  /** Each item once, in an order of chance. */
  shuffle<T>(items: readonly T[]): T[] {
    const result = [...items];
    for (let i = result.length - 1; i > 0; i--) {
      const j = this.between(0, i);
      [result[i], result[j]] = [result[j]!, result[i]!];
    }
    return result;
  }

  day(first: CivilDate, last: CivilDate): CivilDate {
    return addDays(first, this.between(0, Math.max(0, daysBetween(first, last))));
  }

  digits(count: number): string {
    return Array.from({ length: count }, () => this.between(0, 9)).join('');
  }

  /** A UUID version 7 (RFC 9562) as if it had been made on that day, so that old rows sort before young ones. */
  id(on: CivilDate): string {
    const time = (Date.parse(`${on}T08:00:00Z`) + this.between(0, 36_000_000)).toString(16).padStart(12, '0');
    const hex = Array.from({ length: 3 }, () => this.next().toString(16).padStart(8, '0')).join('');
    const variant = ((this.next() & 0x3) | 0x8).toString(16);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(3, 6)}-${hex.slice(6, 18)}`;
  }
}
