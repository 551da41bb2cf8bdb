import type { CivilDate } from '#kernel';
import type { Unit } from '#platform';

/**
 * Refuses a version from this day on, in the unit that would record it. A room downstream that knows more of the past,
 * such as which months are closed, adds one with `Policies.guardBy`.
 * @throws DomainError the room's own refusal, with path `validFromOn`
 */
export type PolicyGuard = (unit: Unit, validFrom: CivilDate) => Promise<void>;

/**
 * Takes for this cooperative what a version needs and others may have, in the unit that records it: both stand or neither
 * does. It is not asked in a preview, which writes nothing.
 * @throws DomainError the room's own refusal, with its path in `body`
 */
export type PolicyClaim<T> = (unit: Unit, body: T) => Promise<void>;

/** What a version would put in the place of what. */
export interface PolicyChange<T> {
  readonly validFrom: CivilDate;
  /** What would hold on that day without it; null where nothing had been decided. */
  readonly before: T | null;
  readonly after: T;
}

/** How many of something a version touches, or leaves as they are; the sentence is `POLICY_TOUCHES_<code>`. */
export interface Touched {
  readonly code: string;
  readonly count: number;
}

/** Counts what a change would mean in a room. It reads, and writes nothing. */
export type PolicyLook<T> = (change: PolicyChange<T>) => Promise<Touched[]>;

/** One setting, before and after, as text. */
export interface SettingChange {
  readonly setting: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The settings of two bodies side by side, in the order in which they are named. Pure. */
export function settingsSideBySide(before: unknown, after: unknown): SettingChange[] {
  const [old, next] = [before, after].map((body) => (body ?? {}) as Record<string, unknown>) as [
    Record<string, unknown>,
    Record<string, unknown>,
  ];
  return [...new Set([...Object.keys(next), ...Object.keys(old)])].map((setting) => ({
    setting,
    before: asText(old[setting]),
    after: asText(next[setting]),
  }));
}

function asText(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
