import { addDays, addMonths, type CivilDate } from '#kernel';
import type { People } from './people.js';
import type { Random } from './random.js';
import type { ExitRow } from './rows.js';
import type { Stage } from './stage.js';

interface BenefitChangeRow {
  id: string;
  trajectory_id: string;
  outcome: 'ENDED' | 'REDUCED' | 'UNCHANGED' | 'RESUMED';
  changed_on: CivilDate;
}
interface AftercareRow {
  id: string;
  trajectory_id: string;
  months: number;
  outcome: 'LASTING' | 'RETURNED' | 'UNKNOWN';
  known_on: CivilDate;
  known_by: string;
}

/** The newest moments of a cooperative that nobody has asked about yet: one of them lately, one too long ago. */
const NOT_YET_ASKED = 2;
const MOMENTS = [6, 12, 24] as const;
const KNOWN_BY = [
  'Gebeld: het gaat goed.',
  'Gesproken op de ledenmarkt.',
  'Bericht van de klantmanager.',
  'Kaartje gestuurd, en antwoord gekregen.',
];

/** What became of the benefit, and how it went with who flowed out. */
export interface Aftermath {
  readonly benefitChanges: readonly BenefitChangeRow[];
  readonly aftercare: readonly AftercareRow[];
}

export function aftermathOf(stage: Stage, people: People): Aftermath {
  const { today } = stage;
  const random = stage.chanceFor('aftermath');
  const benefitChanges: BenefitChangeRow[] = [];
  const change = (trajectory_id: string, outcome: BenefitChangeRow['outcome'], changed_on: CivilDate) => {
    if (changed_on <= today)
      benefitChanges.push({ id: random.id(changed_on), trajectory_id, outcome, changed_on });
  };
  // of the member with the account the municipality looked half-way, and left the benefit as it was
  for (const { hasAccount, trajectoryId, decidedOn } of people.participants)
    if (hasAccount) change(trajectoryId, 'UNCHANGED', addMonths(decidedOn!, 6));
  const corrected = new Set(people.exits.map(({ corrects_id }) => corrects_id));
  const exits = people.exits.filter(({ id, kind }) => kind === 'OUTFLOW' && !corrected.has(id));
  const due = momentsOf(exits, today);
  const open = new Set(due.slice(-NOT_YET_ASKED));
  const aftercare: AftercareRow[] = [];
  const back = new Set<string>();
  for (const { trajectory_id, ended_on, benefit_ended } of exits)
    change(trajectory_id, benefit_ended ? 'ENDED' : 'REDUCED', addDays(ended_on, random.between(0, 6)));
  for (const moment of due) {
    const { trajectory_id } = moment.exit;
    const known_on = earlier(addDays(moment.on, random.between(0, 18)), today);
    const drawn = random.between(1, 100);
    if (open.has(moment)) continue;
    const isBack = back.has(trajectory_id) || drawn <= 9;
    if (isBack && !back.has(trajectory_id) && moment.exit.benefit_ended)
      change(trajectory_id, 'RESUMED', addDays(known_on, -random.between(0, 20)));
    if (isBack) back.add(trajectory_id);
    aftercare.push({
      id: random.id(known_on),
      trajectory_id,
      months: moment.months,
      outcome: isBack ? 'RETURNED' : drawn <= 22 ? 'UNKNOWN' : 'LASTING',
      known_on,
      known_by: !isBack && drawn <= 22 ? 'Drie keer gebeld, geen antwoord.' : knownBy(isBack, random),
    });
  }
  return { benefitChanges, aftercare };
}

function knownBy(isBack: boolean, random: Random): string {
  return isBack ? 'Bericht van de klantmanager: weer uitkering.' : random.pick(KNOWN_BY);
}

/** Every moment at which somebody should have asked by today, in the order of the days. */
function momentsOf(exits: readonly ExitRow[], today: CivilDate) {
  return exits
    .flatMap((exit) => MOMENTS.map((months) => ({ exit, months, on: addMonths(exit.ended_on, months) })))
    .filter(({ on }) => on <= today)
    .sort((a, b) => (a.on === b.on ? a.months - b.months : a.on < b.on ? -1 : 1));
}

function earlier(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? a : b;
}
