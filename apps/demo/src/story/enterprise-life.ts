import { addDays, addMonths, type CivilDate } from '#kernel';
import type { Participant, People } from './people.js';
import type { Random } from './random.js';
import type { EnterpriseRow } from './rows.js';
import type { Stage } from './stage.js';

interface NoteRow {
  id: string;
  enterprise_id: string;
  sequence: number;
  state: 'RUNNING' | 'STOPPED' | 'TAKEN_OVER';
  noted_on: CivilDate;
  note: string;
}
interface ShareSetRow {
  id: string;
  enterprise_id: string;
  sequence: number;
  starts_on: CivilDate;
}
interface ShareRow {
  share_set_id: string;
  member_id: string;
  basis_points: number;
}

/** Months back of which the story of an enterprise is told. */
const TOLD_MONTHS = 36;
const RUNNING = [
  'Drie vaste klanten.',
  'De agenda is vol tot de zomer.',
  'Een rustige tijd; er wordt gewerkt aan de folder.',
  'De eerste klant van buiten de stad.',
];
/** Who goes into business together, by place among the active, and the share of the one who began, in basis points. */
const TOGETHER = [
  { owner: 0, partner: 3, share: 7_000 },
  { owner: 4, partner: 5, share: 5_000 },
] as const;

export class EnterpriseLife {
  readonly notes: NoteRow[] = [];
  readonly shareSets: ShareSetRow[] = [];
  readonly shares: ShareRow[] = [];
}

/** How it goes with enterprises, also after their member left, and which are of two members. */
export function enterpriseLifeOf(stage: Stage, people: People): EnterpriseLife {
  const random = stage.chanceFor('enterprises');
  const life = new EnterpriseLife();
  for (const enterprise of people.enterprises) {
    const participant = people.participants.find(
      ({ memberId, trialOn }) => memberId === enterprise.member_id && trialOn === enterprise.starts_on,
    )!;
    tellNotes(stage, enterprise, participant, random, life);
  }
  for (const pair of TOGETHER) tellShares(stage, people, pair, random, life);
  return life;
}

function tellNotes(
  { today }: Stage,
  enterprise: EnterpriseRow,
  { fate, endedOn }: Participant,
  random: Random,
  into: EnterpriseLife,
): void {
  let sequence = 0;
  const note = (state: NoteRow['state'], noted_on: CivilDate, words: string) => {
    if (noted_on < addMonths(today, -TOLD_MONTHS) || noted_on > today) return;
    sequence += 1;
    into.notes.push({
      id: random.id(noted_on),
      enterprise_id: enterprise.id,
      sequence,
      state,
      noted_on,
      note: words,
    });
  };
  if (fate === 'ACTIVE') {
    note('RUNNING', addMonths(enterprise.starts_on, 4), random.pick(RUNNING));
    note('RUNNING', addMonths(enterprise.starts_on, 10), random.pick(RUNNING));
  }
  if (fate === 'OUTFLOW') note('RUNNING', endedOn!, 'Gaat zelfstandig verder.');
  if (fate === 'DROP_OUT') {
    const isTaken = random.chance(15);
    note(
      isTaken ? 'TAKEN_OVER' : 'STOPPED',
      endedOn!,
      isTaken ? 'Een ander lid neemt de klanten over.' : 'Gestopt.',
    );
  }
}

/** From five months ago, or from when both had found their feet, an enterprise is of two. */
function tellShares(
  { today }: Stage,
  people: People,
  { owner, partner, share }: (typeof TOGETHER)[number],
  random: Random,
  into: EnterpriseLife,
): void {
  const at = (wanted: number) =>
    people.participants.find(({ fate, place }) => fate === 'ACTIVE' && place === wanted);
  const [one, other] = [at(owner), at(partner)];
  const enterprise = people.enterprises.find(
    ({ member_id, ends_on }) => member_id === one?.memberId && ends_on === null,
  );
  if (!one || !other || !enterprise) return;
  const starts_on = [addMonths(today, -5), ...[one, other].map(({ decidedOn }) => addDays(decidedOn!, 10))]
    .toSorted()
    .at(-1)!;
  if (starts_on > today) return;
  const id = random.id(starts_on);
  into.shareSets.push({ id, enterprise_id: enterprise.id, sequence: 1, starts_on });
  into.shares.push(
    { share_set_id: id, member_id: one.memberId, basis_points: share },
    { share_set_id: id, member_id: other.memberId, basis_points: 10_000 - share },
  );
}
