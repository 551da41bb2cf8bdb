import { addDays, type CivilDate } from '#kernel';
import { lastDay, type Participant } from './people.js';
import type { Stage } from './stage.js';

interface MeetingRow {
  id: string;
  meets_on: CivilDate;
  meets_at: string;
  subject: string;
  place: string;
  cancelled_on: CivilDate | null;
}
interface AttendanceRow {
  meeting_id: string;
  member_id: string;
}
interface MilestoneRow {
  id: string;
  member_id: string;
  words: string;
  reached_on: CivilDate;
  /** Who shows it, and takes it back: the member, where the member has an account. */
  recorded_by: string;
}

const SUBJECTS = [
  'Ledenvergadering',
  'Prijzen berekenen, met de penningmeester',
  'Samen naar de markt: wie doet wat?',
  'Ondernemer op bezoek',
  'Belasting en btw in gewone taal',
  'Foto’s maken van elkaars werk',
];
const MILESTONES = [
  'Mijn eerste factuur is betaald!',
  'Ik heb voor het eerst een opdracht van een bedrijf.',
  'Mijn folder is af.',
  'Ik sta een halfjaar op eigen benen in de werkplaats.',
];
const EVERY_DAYS = 30;
const MEETINGS = 12;
/** Which of the meetings was called off, counted back from the last one. */
const CANCELLED = 4;

export class Together {
  readonly meetings: MeetingRow[] = [];
  readonly attendance: AttendanceRow[] = [];
  readonly milestones: MilestoneRow[] = [];
}

/** A year of meetings with who was there, the next one, and what members show each other. */
export function togetherOf(stage: Stage, participants: readonly Participant[]): Together {
  const { today, accounts } = stage;
  const random = stage.chanceFor('together');
  const together = new Together();
  for (let back = MEETINGS; back >= -1; back--) {
    const meets_on = back < 0 ? addDays(today, 9) : addDays(today, -13 - EVERY_DAYS * back);
    const isCancelled = back === CANCELLED;
    const id = random.id(back < 0 ? addDays(today, -3) : meets_on);
    together.meetings.push({
      id,
      meets_on,
      meets_at: '19:30',
      subject: SUBJECTS[(back + 1) % SUBJECTS.length]!,
      place: 'De werkplaats',
      cancelled_on: isCancelled ? addDays(meets_on, -2) : null,
    });
    if (back < 0 || isCancelled) continue;
    for (const one of participants) {
      const left = lastDay(one);
      const isHere = one.trialOn && one.trialOn <= meets_on && (!left || left > meets_on);
      if (isHere && (one.hasAccount || random.chance(65)))
        together.attendance.push({ meeting_id: id, member_id: one.memberId });
    }
  }
  const active = participants.filter((one) => one.fate === 'ACTIVE' && one.decidedOn! < addDays(today, -20));
  for (const [index, words] of MILESTONES.entries()) {
    const one = index === 0 ? active.find(({ hasAccount }) => hasAccount) : active[index];
    if (!one) continue;
    const reached_on = addDays(today, -(9 + 23 * index));
    if (reached_on > one.decidedOn!)
      together.milestones.push({
        id: random.id(reached_on),
        member_id: one.memberId,
        words,
        reached_on,
        recorded_by: one.hasAccount ? accounts.member : accounts.coordinator,
      });
  }
  return together;
}
