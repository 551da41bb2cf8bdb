import { addMonths, type CivilDate } from '#kernel';
import type { Character } from './cast.js';
import type { Random } from './random.js';
import type { PolicyRow } from './rows.js';

/** The month in which every cooperative of the demo began: eight years before today. */
export function foundedOn(today: CivilDate): CivilDate {
  return `${addMonths(today, -96).slice(0, 8)}01` as CivilDate;
}

/** What a cooperative decided, by date. */
export class PolicyBook {
  constructor(readonly rows: readonly PolicyRow[]) {}

  on(kind: string, date: CivilDate): PolicyRow {
    const row = this.rows.findLast((version) => version.kind === kind && version.valid_from <= date);
    if (!row) throw new Error(`the demo has no policy ${kind} on ${date}`);
    return row;
  }
}

export const TRIAL_MONTHS = 3;

/** The rules of a cooperative from its founding on, the later versions after the earlier ones. */
export function policiesOf(character: Character, today: CivilDate, random: Random): PolicyBook {
  const founded = foundedOn(today);
  const version = (kind: string, body: object, from: CivilDate = founded): PolicyRow => ({
    id: random.id(from),
    kind,
    valid_from: from,
    body,
    decided_on: from,
    decided_by: 'algemene ledenvergadering',
  });
  const { participation, programme, name, termMonths, target } = character;
  return new PolicyBook([
    ...character.contributions.map(({ afterYears, rate, trainingFund }) =>
      version(
        'contribution',
        {
          rateBasisPoints: rate,
          trainingFundBasisPoints: trainingFund,
          base: 'NET_REVENUE',
          rounding: 'PER_BOOKING',
          creditOn: 'PAYMENT',
        },
        addMonths(founded, 12 * afterYears),
      ),
    ),
    version('trial', { months: TRIAL_MONTHS }),
    version('term', { months: termMonths }),
    version('admission', {
      needsPlan: true,
      needsPermission: true,
      planMustBeApproved: false,
      decidedBy: 'COORDINATOR',
    }),
    version('approval', { limitCents: 50_000 }),
    version('invoicing', { series: '', termDays: 30 }),
    ...(target ? [version('target', target)] : []),
    version('network-participation', { participation, programme, label: name }),
  ]);
}
