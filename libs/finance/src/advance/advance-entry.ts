import type { Cents, CivilDate } from '#kernel';
import type { Bearer, Cost } from '../investment/investment-cost.js';
import { costLines } from '../investment/investment-entry.js';
import { entry, type Entry, type Line } from '../ledger/entry.js';

interface Advance {
  readonly id: string;
  readonly memberId: string;
  readonly purpose: string;
}

/** How the receipts of an advance are met: by what the member holds, and by what is paid besides. */
export interface Settlement {
  readonly fromAdvance: Cents;
  readonly extra: Cents;
}

/** Receipts take from the advance what is left of it; the cooperative pays what goes above it. */
export function settlementOf(receipts: Cents, outstanding: Cents): Settlement {
  const fromAdvance = Math.min(receipts, outstanding);
  return { fromAdvance, extra: receipts - fromAdvance };
}

/** Only now the thermometers bear what was bought; the claim on the member ends as far. */
export function settlementEntry(
  advance: Advance,
  bearers: readonly Bearer[],
  cost: Cost,
  { fromAdvance, extra }: Settlement,
  on: CivilDate,
): Entry {
  const { id, memberId, purpose } = advance;
  const base = cost.amount;
  const lines: readonly Line[] = [
    ...costLines(bearers, cost, 'INVESTMENT'),
    { account: 'ADVANCES_TO_MEMBERS', memberId, cents: -fromAdvance, rule: 'ADVANCE', base },
    { account: 'BANK', cents: -extra, rule: 'ADVANCE', base },
  ];
  const journal = extra > 0 ? 'BANK' : 'MEMORIAL';
  return entry({ journal, kind: 'ADVANCE_SETTLEMENT', on, reference: purpose, sourceId: id, lines });
}

export function repaymentEntry(
  { memberId, purpose }: Advance,
  cents: Cents,
  { on, sourceId }: { readonly on: CivilDate; readonly sourceId: string },
): Entry {
  const rule = 'ADVANCE';
  return entry({
    journal: 'BANK',
    kind: 'ADVANCE_REPAYMENT',
    on,
    reference: purpose,
    sourceId,
    lines: [
      { account: 'BANK', cents, rule },
      { account: 'ADVANCES_TO_MEMBERS', memberId, cents: -cents, rule },
    ],
  });
}
