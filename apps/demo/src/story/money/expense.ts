import { addDays, type Cents, type CivilDate } from '#kernel';
import type { Stage } from '../stage.js';

interface ExpenseRow {
  id: string;
  supplier_name: string;
  supplier_reference: string;
  description: string;
  invoiced_on: CivilDate;
  recorded_on: CivilDate;
  cents: Cents;
  vat_cents: Cents;
  /** Instead of the account's id, which the ledger gives. */
  account_role: 'OTHER_COSTS';
  receipt_file_id: string;
  recorded_by: string;
}

/** What a supplier charged the cooperative itself, recorded by the coordinator and not yet decided on. */
export function expensesOf(stage: Stage): ExpenseRow[] {
  const recordedOn = addDays(stage.today, -4);
  const random = stage.chanceFor('expense');
  return [
    {
      id: random.id(recordedOn),
      supplier_name: 'Schoonmaakbedrijf De Bezem',
      supplier_reference: `SB-${random.digits(5)}`,
      description: 'Schoonmaken van de werkplaats',
      invoiced_on: addDays(stage.today, -7),
      recorded_on: recordedOn,
      cents: 21_780,
      vat_cents: 3_780,
      account_role: 'OTHER_COSTS',
      receipt_file_id: stage.receiptFileId,
      recorded_by: stage.accounts.coordinator,
    },
  ];
}
