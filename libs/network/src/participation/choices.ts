import { addDays, type CivilDate, quarterOf } from '#kernel';
import { quartersLater, type Quarter } from '../block/quarter.js';
import { ATOM_KINDS, type AtomKind } from '../kind/kind.js';
import type { Participation, ParticipationDecision } from './participation.policy.js';

/** A decision with its first day. */
export interface DatedDecision {
  readonly validFrom: CivilDate;
  readonly body: ParticipationDecision;
}

/** What was chosen for one kind, from a quarter on. */
export interface EffectiveChoice {
  readonly effectiveQuarter: Quarter;
  readonly kind: AtomKind | 'money';
  readonly participation: Participation;
}

/** The first quarter that lies wholly under a decision: a release is never of two minds. */
export function effectiveQuarter(validFrom: CivilDate): Quarter {
  return quartersLater(quarterOf(addDays(validFrom, -1)), 1);
}

/** Every choice with its quarter, oldest first. Of several decisions for the same quarter the last one holds. */
export function effectiveChoices(decisions: readonly DatedDecision[]): EffectiveChoice[] {
  const byQuarter = new Map<Quarter, ParticipationDecision>();
  for (const { validFrom, body } of oldestFirst(decisions)) byQuarter.set(effectiveQuarter(validFrom), body);
  return [...byQuarter].flatMap(([quarter, { choices, money }]): EffectiveChoice[] => [
    ...ATOM_KINDS.map((kind) => ({ effectiveQuarter: quarter, kind, participation: choices[kind] })),
    { effectiveQuarter: quarter, kind: 'money', participation: money ? 'POOLED' : 'NONE' },
  ]);
}

/** Whether facts about people leave the cooperative at all. */
export function sharesFacts({ choices }: ParticipationDecision): boolean {
  return ATOM_KINDS.some((kind) => choices[kind] !== 'NONE');
}

/** What was decided for a day; of a day before the first decision, what was decided first. */
export function decisionOn(decisions: readonly DatedDecision[], day: CivilDate): ParticipationDecision {
  const ordered = oldestFirst(decisions);
  return (ordered.findLast(({ validFrom }) => validFrom <= day) ?? ordered[0]!).body;
}

function oldestFirst(decisions: readonly DatedDecision[]): DatedDecision[] {
  return [...decisions].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
}
