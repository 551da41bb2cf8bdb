import { addDays, type CivilDate } from '#kernel';
import { lastDay, type Participant } from './people.js';
import { type SealedRow, words } from './sealed.js';
import type { Stage } from './stage.js';
import { COMMENTS, EVIDENCE } from './words.js';

/** The modules in the order that is advised; each piece of evidence in `words.ts` stands in the same place. */
const MODULES = [
  'IDEA_AND_CANVAS',
  'PRICE_AND_OFFER',
  'FIRST_CUSTOMER',
  'ADMINISTRATION_AND_VAT',
  'MARKETING',
  'CONTRACTS_AND_INSURANCE',
  'MONEY_PLANNING',
  'STOP_OR_GROW',
];

export interface LearningPath {
  readonly marks: readonly SealedRow[];
  readonly comments: readonly SealedRow[];
}

/** How far everybody who is here came on the learning path, at their own pace. */
export function learningPathOf(stage: Stage, participants: readonly Participant[]): LearningPath {
  const random = stage.chanceFor('learning');
  const marks: SealedRow[] = [];
  const comments: SealedRow[] = [];
  for (const participant of participants) {
    const { memberId, trialOn, coachId, hasAccount } = participant;
    if (!trialOn || lastDay(participant) !== null) continue;
    const pace = hasAccount ? 60 : random.between(45, 120);
    for (const [index, module] of MODULES.entries()) {
      const startedOn = addDays(trialOn, 6 + pace * index + random.between(0, 20));
      if (startedOn > stage.today) break;
      const mark = (on: CivilDate, state: 'STARTED' | 'DONE', said: string | null) =>
        marks.push({
          memberId,
          row: { id: random.id(on), member_id: memberId, module, state, marked_on: on },
          words: {
            evidence_ciphertext:
              said === null ? null : words('learning.evidence', JSON.stringify({ words: said, link: '' })),
          },
        });
      mark(startedOn, 'STARTED', null);
      const doneOn = addDays(startedOn, random.between(12, 40));
      if (doneOn > stage.today) continue;
      mark(doneOn, 'DONE', hasAccount || random.chance(50) ? EVIDENCE[index]! : null);
      const saidOn = addDays(doneOn, random.between(1, 7));
      if (saidOn > stage.today || !(hasAccount || random.chance(30))) continue;
      comments.push({
        memberId,
        row: {
          id: random.id(saidOn),
          member_id: memberId,
          module,
          coach_account_id: coachId,
          commented_on: saidOn,
        },
        words: { words_ciphertext: words('learning.comment', random.pick(COMMENTS)) },
      });
    }
  }
  return { marks, comments };
}
