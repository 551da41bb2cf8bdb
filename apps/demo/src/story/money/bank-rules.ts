import type { CivilDate } from '#kernel';
import { foundedOn } from '../policy-book.js';
import type { Stage } from '../stage.js';

interface BankRuleRow {
  id: string;
  name: string;
  text_contains: string;
  direction: 'OUT';
  /** Instead of the account's id, which the ledger gives. */
  account_role: 'BANK_COSTS';
  is_automatic: false;
  valid_from: CivilDate;
}

/** What the bank charges is known by its words; a person still confirms it. */
export function bankRulesOf(stage: Stage): BankRuleRow[] {
  const validFrom = foundedOn(stage.today);
  return [
    {
      id: stage.chanceFor('bank-rules').id(validFrom),
      name: 'Kosten van de bank',
      text_contains: 'Kosten betaalrekening',
      direction: 'OUT',
      account_role: 'BANK_COSTS',
      is_automatic: false,
      valid_from: validFrom,
    },
  ];
}
