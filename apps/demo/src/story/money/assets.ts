import { addMonths, type Cents, type CivilDate } from '#kernel';
import type { Investments } from '../investments.js';
import type { Stage } from '../stage.js';
import { OWNER } from './money-policies.js';

interface AssetRow {
  id: string;
  investment_id: string;
  member_id: string;
  name: string;
  category: string;
  bought_on: CivilDate;
  price_cents: Cents;
  owner: typeof OWNER;
}

/** Since so many months the cooperative keeps a register of what lasts. */
const KEPT_FOR_MONTHS = 8;

export function assetsOf(stage: Stage, { requests, payments }: Investments): AssetRow[] {
  const random = stage.chanceFor('assets');
  const since = addMonths(stage.today, -KEPT_FOR_MONTHS);
  const durable = new Map(requests.filter(({ is_durable }) => is_durable).map((one) => [one.id, one]));
  return payments.flatMap(({ investment_id, paid_on, taken_cents }) => {
    const request = durable.get(investment_id);
    return request && paid_on >= since
      ? [
          {
            id: random.id(paid_on),
            investment_id,
            member_id: request.member_id,
            name: request.purpose,
            category: request.category,
            bought_on: paid_on,
            price_cents: taken_cents,
            owner: OWNER,
          },
        ]
      : [];
  });
}
