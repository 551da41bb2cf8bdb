import { addDays, type CivilDate } from '#kernel';
import type { People } from './people.js';
import type { Stage } from './stage.js';

interface RefusalRow {
  id: string;
  trajectory_id: string;
  organisation_id: string;
  number: string;
  refused_on: CivilDate;
  reason: string;
}
interface WithdrawalRow {
  permission_id: string;
  withdrawn_on: CivilDate;
  reason: string;
}

/** What a municipality refused, and the permissions that it took back. */
export interface MunicipalSteps {
  readonly refusals: readonly RefusalRow[];
  readonly withdrawals: readonly WithdrawalRow[];
}

export function municipalStepsOf(stage: Stage, people: People): MunicipalSteps {
  const { character, municipalityId } = stage;
  const random = stage.chanceFor('municipality');
  const refusals: RefusalRow[] = [];
  const withdrawals: WithdrawalRow[] = [];
  for (const { fate, place, trajectoryId, referredOn, endedOn } of people.participants) {
    if (fate === 'NEVER_STARTED' && (place === 0 || random.chance(35))) {
      const refused_on = addDays(referredOn, random.between(6, 13));
      refusals.push({
        id: random.id(refused_on),
        trajectory_id: trajectoryId,
        organisation_id: municipalityId,
        number: `${character.municipality.slice(0, 3).toUpperCase()}-${refused_on.slice(0, 4)}-W${random.digits(3)}`,
        refused_on,
        reason: random.pick(REASONS),
      });
    }
    const permission = people.permissions.find(({ trajectory_id }) => trajectory_id === trajectoryId);
    if (fate === 'DROP_OUT' && permission && endedOn && (place === 0 || random.chance(8))) {
      withdrawals.push({
        permission_id: permission.id,
        withdrawn_on: endedOn,
        reason: 'De gemeente trok de toestemming in bij het einde van het lidmaatschap.',
      });
    }
  }
  return { refusals, withdrawals };
}

const REASONS = [
  'De gemeente biedt eerst een taalcursus aan.',
  'Er loopt nog een ander traject naar werk.',
  'De schulden moeten eerst op orde zijn.',
];
