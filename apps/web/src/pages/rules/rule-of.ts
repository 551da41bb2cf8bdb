import type { PolicyVersion } from '../../api/policies.js';
import type { CivilDate } from '../../api/scalars.js';

/** What a cooperative decided of one kind of rule, seen from a day. */
export interface Rule {
  /** Null: nothing was decided that holds. */
  inForce: PolicyVersion | null;
  /** Decided already, the first that comes first. */
  toCome: readonly PolicyVersion[];
  /** What held before, and what was taken back; the newest first. */
  earlier: readonly PolicyVersion[];
}

const newestFirst = (a: PolicyVersion, b: PolicyVersion): number =>
  b.validFromOn.localeCompare(a.validFromOn) || b.decidedOn.localeCompare(a.decidedOn);

export function ruleOf(versions: readonly PolicyVersion[], kind: string, today: CivilDate): Rule {
  const all = versions.filter((version) => version.kind === kind).toSorted(newestFirst);
  const standing = all.filter(({ withdrawnOn }) => withdrawnOn === null);
  const inForce = standing.find(({ validFromOn }) => validFromOn <= today) ?? null;
  const toCome = standing.filter(({ validFromOn }) => validFromOn > today).toReversed();
  return { inForce, toCome, earlier: all.filter((one) => one !== inForce && !toCome.includes(one)) };
}

/** What would hold on a day without a decision for it. */
export const heldOn = (versions: readonly PolicyVersion[], kind: string, day: CivilDate) =>
  ruleOf(versions, kind, day).inForce;
