import { addDays, type CivilDate } from '#kernel';
import type { Participant } from './people.js';
import { type SealedRow, words } from './sealed.js';
import type { Stage } from './stage.js';

/** Of whom there is a concern, by place among the active. */
const OPEN = 3;
const CLOSED = 7;

/** One concern that waits, and one that was dealt with in spring. */
export function concernsOf(stage: Stage, participants: readonly Participant[]): SealedRow[] {
  const { today } = stage;
  const random = stage.chanceFor('concerns');
  const tell = (
    wanted: number,
    raised_on: CivilDate,
    closed_on: CivilDate | null,
    said: string,
    outcome: string | null,
  ) => {
    const one = participants.find(({ fate, place }) => fate === 'ACTIVE' && place === wanted);
    if (!one || one.trialOn! > raised_on) return [];
    return [
      {
        memberId: one.memberId,
        row: {
          id: random.id(raised_on),
          member_id: one.memberId,
          category: closed_on ? 'OTHER' : 'HEALTH',
          raised_on,
          is_shown_to_member: true,
          closed_on,
        },
        words: {
          words_ciphertext: words('safety-concern.words', said),
          outcome_ciphertext: outcome === null ? null : words('safety-concern.outcome', outcome),
        },
      },
    ];
  };
  return [
    ...tell(
      CLOSED,
      addDays(today, -190),
      addDays(today, -160),
      'De huur kon drie maanden niet betaald worden.',
      'Schuldhulp van de gemeente is begonnen. De verhuurder wacht.',
    ),
    ...tell(
      OPEN,
      addDays(today, -6),
      null,
      'Slaapt al weken slecht en eet weinig. Wil wel naar de huisarts.',
      null,
    ),
  ];
}
