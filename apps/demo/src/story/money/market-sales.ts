import {
  allocation,
  type ContributionVersion,
  type Entry,
  holding,
  partsByShare,
  receiptEntry,
} from '#finance';
import { addDays, addMonths, type CivilDate } from '#kernel';
import { withId } from '../bookings.js';
import type { EnterpriseLife } from '../enterprise-life.js';
import type { Participant } from '../people.js';
import type { Random } from '../random.js';
import type { EnterpriseRow } from '../rows.js';
import type { Stage } from '../stage.js';

/** Months in which an enterprise of two stood on the market, counted from when it became so. */
const TOGETHER_MONTHS = [1, 3];
/** Days of a trial on which somebody sold something already. */
const TRIAL_DAYS = [12, 33];

/**
 * Sales that were paid at once: of enterprises of two members, divided by their shares, and of who is in the trial, held
 * until that is decided.
 */
export function marketSalesOf(
  stage: Stage,
  participants: readonly Participant[],
  enterprises: readonly EnterpriseRow[],
  life: EnterpriseLife,
): Entry[] {
  const random = stage.chanceFor('market-sales');
  return [
    ...life.shareSets.flatMap((set) => {
      const owner = participants.find(
        ({ memberId, fate }) =>
          fate === 'ACTIVE' && memberId === enterprises.find(({ id }) => id === set.enterprise_id)!.member_id,
      )!;
      const shares = life.shares
        .filter(({ share_set_id }) => share_set_id === set.id)
        .map(({ member_id, basis_points }) => ({ memberId: member_id, basisPoints: basis_points }));
      return TOGETHER_MONTHS.map((months) => addDays(addMonths(set.starts_on, months), 2))
        .filter((on) => on < stage.today)
        .flatMap((on) => {
          const sold = receipt(owner, on, random);
          const policy = stage.policies.on('contribution', on) as unknown as ContributionVersion;
          const divided = partsByShare({ net: sold.net, directCosts: 0 }, shares).flatMap(
            (part) => allocation({ ...part, ...sold.about }, policy).entries,
          );
          return [sold.entry, ...divided.map((one) => withId(one, random.id(on)))];
        });
    }),
    ...participants
      .filter(({ fate }) => fate === 'IN_TRIAL')
      .flatMap((participant) =>
        TRIAL_DAYS.map((days) => addDays(participant.trialOn!, days))
          .filter((on) => on < stage.today)
          .flatMap((on) => {
            const { entry, net, about } = receipt(participant, on, random);
            const held = holding({ memberId: participant.memberId, net, directCosts: 0, ...about });
            return [entry, ...held.map((one) => withId(one, random.id(on)))];
          }),
      ),
  ];
}

/** What a customer paid on the spot. */
function receipt({ memberId, occupation }: Participant, on: CivilDate, random: Random) {
  const [least, most] = occupation.price;
  const description = `Op de markt: ${random.pick(occupation.work).toLowerCase()}`;
  const made = receiptEntry({
    memberId,
    enterpriseId: null,
    amount: Math.round(random.between(least, most) / 100) * 100,
    vat: occupation.vat,
    directCosts: 0,
    receivedOn: on,
    description,
  });
  const entry = withId(made.entry, random.id(on));
  return { entry, net: made.net, about: { on, reference: description, sourceId: entry.id } };
}
