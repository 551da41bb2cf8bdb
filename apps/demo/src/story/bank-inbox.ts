import { type BankEntry, type Entry, entryKey, mentionsIn, type StatementHead } from '#finance';
import { addDays, type Cents } from '#kernel';
import { iban } from './customers.js';
import type {
  BankAccountRow,
  BankEntryRow,
  BankMentionRow,
  BankStatementRow,
  CooperativeRow,
  CustomerRow,
  InvoiceRow,
} from './rows.js';
import type { Stage } from './stage.js';

export interface BankInbox {
  readonly accounts: readonly BankAccountRow[];
  readonly statements: readonly BankStatementRow[];
  readonly entries: readonly BankEntryRow[];
  readonly mentions: readonly BankMentionRow[];
}

/**
 * Yesterday's bank statement, imported and not yet looked at: three customers who paid (one with the reference, one with
 * the number, one with neither) and two movements that no invoice explains.
 */
export function bankInboxOf(
  stage: Stage,
  cooperative: CooperativeRow,
  customers: readonly CustomerRow[],
  unpaid: readonly InvoiceRow[],
  entries: readonly Entry[],
): BankInbox {
  const { random, today, character } = stage;
  const bookedOn = addDays(today, -1);
  const account: BankAccountRow = { id: random.id(bookedOn), iban: cooperative.iban, name: 'Betaalrekening' };
  const nothing = {
    ordinal: 1,
    bookedOn,
    valueOn: bookedOn,
    endToEndId: null,
    reversal: false,
    transactions: 1,
  };
  const payments = unpaid.slice(0, 3).map((invoice, index): BankEntry => {
    const customer = customers.find(({ id }) => id === invoice.customer_id)!;
    return {
      ...nothing,
      reference: `D${random.digits(10)}`,
      amount: invoice.gross_cents,
      counterpartyName: customer.name,
      counterpartyIban: customer.iban,
      remittance: [invoice.payment_reference!, `Factuur ${invoice.number!}`, 'Met dank'][index]!,
    };
  });
  const others: BankEntry[] = [
    ['Gemeente ' + character.city, 'Bijdrage aan de werkplaats', 125_000, iban(random)] as const,
    ['Demobank', 'Kosten betaalrekening', -1_245, null] as const,
  ].map(([counterpartyName, remittance, amount, counterpartyIban]) => ({
    ...nothing,
    reference: `D${random.digits(10)}`,
    amount,
    counterpartyName,
    counterpartyIban,
    remittance,
  }));
  const opening = bankBalance(entries);
  const booked = [...payments, ...others];
  const closing = booked.reduce((sum, { amount }) => sum + amount, opening);
  const statement: StatementHead = {
    account: account.iban,
    statementId: `${bookedOn.slice(0, 4)}-${bookedOn.slice(5, 7)}-${bookedOn.slice(8)}`,
    opening: { amount: opening, on: addDays(bookedOn, -1) },
  };
  const statementId = random.id(bookedOn);
  const rows = booked.map((one, i): BankEntryRow => ({
    id: random.id(bookedOn),
    statement_id: statementId,
    ordinal: i + 1,
    entry_key: `\\x${entryKey(statement, one)}`,
    cents: one.amount,
    booked_on: one.bookedOn,
    counterparty_name: one.counterpartyName ?? '',
    counterparty_iban: one.counterpartyIban,
    remittance: one.remittance ?? '',
    end_to_end_id: one.endToEndId,
  }));
  return {
    accounts: [account],
    statements: [
      {
        id: statementId,
        bank_account_id: account.id,
        statement_reference: statement.statementId,
        is_visible: true,
        opening_cents: opening,
        closing_cents: closing,
        opening_on: statement.opening.on,
        closing_on: bookedOn,
      },
    ],
    entries: rows,
    mentions: rows.flatMap(({ id, remittance }) =>
      mentionsIn(remittance).map((reference) => ({ bank_entry_id: id, payment_reference: reference })),
    ),
  };
}

function bankBalance(entries: readonly Entry[]): Cents {
  return entries
    .flatMap((entry) => entry.lines)
    .reduce((sum, line) => (line.account === 'BANK' ? sum + line.cents : sum), 0);
}
