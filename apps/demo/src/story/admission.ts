import { addDays, type CivilDate } from '#kernel';
import { lastDay, type Participant, type People } from './people.js';
import { ACQUAINTANCE } from './policy-book.js';
import type { Random } from './random.js';
import type { Stage } from './stage.js';

interface AdmissionRecordRow {
  id: string;
  trajectory_id: string;
  kind: 'MEMBERS' | 'BOARD';
  decided_on: CivilDate;
  is_admitted: boolean;
  votes_for: number | null;
  votes_against: number | null;
  abstained: number | null;
}
interface AcquaintanceTickRow {
  id: string;
  trajectory_id: string;
  step: string;
  done_on: CivilDate;
}
interface MembershipAgreementRow {
  id: string;
  trajectory_id: string;
  file_id: string;
  signed_on: CivilDate;
  starts_on: CivilDate;
  ends_on: CivilDate | null;
}

/** Days after the start of a trial on which most people do a step of getting acquainted. */
const USUAL_DAYS = [2, 9, 21, 34, 48, 66];
/** Days back of which the steps of trials and signed agreements are kept at hand. */
const KEPT_DAYS = 730;

export class Admissions {
  readonly records: AdmissionRecordRow[] = [];
  readonly ticks: AcquaintanceTickRow[] = [];
  readonly agreements: MembershipAgreementRow[] = [];
}

/** What comes between a trial and a membership: getting acquainted, the vote or the board's decision, the signature. */
export function admissionsOf(stage: Stage, people: People): Admissions {
  const random = stage.chanceFor('admission');
  const admissions = new Admissions();
  for (const participant of people.participants) {
    tellRecord(stage, participant, random, admissions);
    tellTicks(stage, participant, random, admissions);
    const decision = people.decisions.find(({ trajectory_id }) => trajectory_id === participant.trajectoryId);
    if (decision?.outcome === 'ADMITTED') tellAgreement(stage, participant, decision, random, admissions);
  }
  return admissions;
}

function tellRecord(
  { character, today }: Stage,
  participant: Participant,
  random: Random,
  into: Admissions,
): void {
  const { fate, place, trajectoryId, trialOn, decidedOn } = participant;
  const kind = character.admittedBy;
  if (kind === 'COORDINATOR' || fate === 'STOPPED') return;
  // who decides has decided on the trial that is over; the coordinator has still to record what follows
  const isWaiting = fate === 'IN_TRIAL' && place === 0;
  if (!decidedOn && !isWaiting) return;
  const drawn = addDays(decidedOn ?? today, -random.between(1, 3));
  const decided_on = drawn < trialOn! ? trialOn! : drawn;
  const is_admitted = fate !== 'DECLINED';
  const [many, few, none] = [random.between(5, 9), random.between(0, 2), random.between(0, 2)];
  const votes = {
    votes_for: is_admitted ? many : few,
    votes_against: is_admitted ? few : many,
    abstained: none,
  };
  const unanimous = { votes_for: null, votes_against: null, abstained: null };
  into.records.push({
    id: random.id(decided_on),
    trajectory_id: trajectoryId,
    kind,
    decided_on,
    is_admitted,
    ...(kind === 'MEMBERS' ? votes : unanimous),
  });
}

function tellTicks({ today }: Stage, participant: Participant, random: Random, into: Admissions): void {
  const { trajectoryId, trialOn, decidedOn, endedOn } = participant;
  if (!trialOn || trialOn < addDays(today, -KEPT_DAYS)) return;
  const until = decidedOn ?? endedOn ?? today;
  for (const [index, { step }] of ACQUAINTANCE.entries()) {
    const done_on = addDays(trialOn, USUAL_DAYS[index]! + random.between(0, 8));
    if (done_on <= until && done_on <= today)
      into.ticks.push({ id: random.id(done_on), trajectory_id: trajectoryId, step, done_on });
  }
}

function tellAgreement(
  { today, agreementFileId }: Stage,
  participant: Participant,
  { decided_on, term_ends_on }: { decided_on: CivilDate; term_ends_on: CivilDate | null },
  random: Random,
  into: Admissions,
): void {
  const left = lastDay(participant);
  if (left && left < addDays(today, -KEPT_DAYS)) return;
  into.agreements.push({
    id: random.id(decided_on),
    trajectory_id: participant.trajectoryId,
    file_id: agreementFileId,
    signed_on: decided_on,
    starts_on: decided_on,
    ends_on: term_ends_on,
  });
}
