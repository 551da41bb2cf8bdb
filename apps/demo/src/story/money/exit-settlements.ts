import { type Entry, type ExitSettlementDecision, proposedParts, settlementEntries } from '#finance';
import { addDays, type Cents, type CivilDate } from '#kernel';
import { withId } from '../bookings.js';
import type { Detours } from '../detours.js';
import type { People } from '../people.js';
import type { ExitRow } from '../rows.js';
import type { Stage } from '../stage.js';

interface ExitSettlementRow {
  id: string;
  member_id: string;
  trajectory_id: string;
  ended_on: CivilDate;
  decided_on: CivilDate;
  policy_version_id: string;
  starting_capital_basis_points: number;
  solidarity_basis_points: number;
  municipality_basis_points: number;
  settled_cents: Cents;
  entry_id: string;
}

interface Leaver {
  readonly exit: ExitRow;
  readonly memberId: string;
}

/** The latest who left, about whose money the board has not met yet. */
const NOT_YET_DECIDED = 3;
/** The next meeting of the board. */
const DECIDED_AFTER_DAYS = 24;

/** Where the money of who left went, as the table says. */
export function exitSettlementsOf(
  stage: Stage,
  people: People,
  absences: Detours['absences'],
  entries: readonly Entry[],
): { entries: Entry[]; rows: ExitSettlementRow[] } {
  const random = stage.chanceFor('exit-settlements');
  const all: { entry: Entry; row: ExitSettlementRow }[] = [];
  for (const { exit, memberId } of leaversOf(people, absences).slice(0, -NOT_YET_DECIDED)) {
    const decidedOn = addDays(exit.ended_on, DECIDED_AFTER_DAYS);
    const policy = stage.policies.on('exit-settlement', decidedOn);
    const destination = exit.destination as Parameters<typeof proposedParts>[1]['destination'];
    const parts = proposedParts(policy.body as unknown as ExitSettlementDecision, {
      destination,
      hasBenefitEnded: exit.benefit_ended,
    });
    const cents = balanceOf(memberId, decidedOn, entries);
    const [made] = settlementEntries(
      { account: 'THERMOMETER', memberId, cents },
      { parts, policy: policy.id, decidedOn },
      { on: decidedOn, reference: '' },
    );
    if (!made || decidedOn > stage.today) continue;
    const entry = withId(made, random.id(decidedOn));
    all.push({
      entry,
      row: {
        id: random.id(decidedOn),
        member_id: memberId,
        trajectory_id: exit.trajectory_id,
        ended_on: exit.ended_on,
        decided_on: decidedOn,
        policy_version_id: policy.id,
        starting_capital_basis_points: parts.startingCapital,
        solidarity_basis_points: parts.solidarityFund,
        municipality_basis_points: parts.municipality,
        settled_cents: cents,
        entry_id: entry.id,
      },
    });
  }
  return { entries: all.map(({ entry }) => entry), rows: all.map(({ row }) => row) };
}

/** Who left and did not become a member again, in the order of leaving: with who did, the money waited. */
function leaversOf({ exits, participants }: People, absences: Detours['absences']): Leaver[] {
  const corrected = new Set(exits.map(({ corrects_id }) => corrects_id));
  const latest = new Map<string, Leaver | null>();
  for (const { trajectoryId, memberId, fate } of participants) {
    const exit = exits.find(({ id, trajectory_id }) => trajectory_id === trajectoryId && !corrected.has(id));
    const isBack = fate === 'ACTIVE' || absences.has(trajectoryId);
    if (isBack) latest.set(memberId, null);
    else if (exit) latest.set(memberId, { exit, memberId });
  }
  return [...latest.values()]
    .filter((one) => one !== null)
    .sort((one, other) => (one.exit.ended_on < other.exit.ended_on ? -1 : 1));
}

/** What a thermometer holds at the end of a day. */
function balanceOf(memberId: string, on: CivilDate, entries: readonly Entry[]): Cents {
  return entries
    .filter((entry) => entry.on <= on)
    .flatMap(({ lines }) => lines)
    .filter((line) => line.account === 'THERMOMETER' && line.memberId === memberId)
    .reduce((sum, { cents }) => sum - cents, 0);
}
