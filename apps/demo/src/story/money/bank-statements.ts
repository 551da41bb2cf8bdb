import { type BankEntry, entryKey, mentionsIn, type StatementHead } from '#finance';
import { addDays, type Cents, type CivilDate } from '#kernel';
import type { BankAccountRow, BankEntryRow, BankMentionRow, BankStatementRow } from '../rows.js';

/** A movement of the bank, and where the treasurer left it. */
export interface Movement {
  readonly id: string;
  readonly reference: string;
  readonly amount: Cents;
  readonly counterpartyName: string;
  readonly counterpartyIban: string | null;
  readonly remittance: string;
  readonly state?: BankEntryRow['state'];
  readonly stateReason?: string;
  readonly holdUntil?: CivilDate;
}

/** The statements of one account, each of a day: it begins with what the one before ended with. */
export class BankStatements {
  readonly statements: BankStatementRow[] = [];
  readonly entries: BankEntryRow[] = [];
  readonly mentions: BankMentionRow[] = [];

  /** @param balance what the account holds before the first statement */
  constructor(
    readonly account: BankAccountRow,
    private balance: Cents,
  ) {}

  add(id: string, bookedOn: CivilDate, movements: readonly Movement[]): void {
    const head: StatementHead = {
      account: this.account.iban,
      statementId: bookedOn,
      opening: { amount: this.balance, on: addDays(bookedOn, -1) },
    };
    this.balance += movements.reduce((sum, { amount }) => sum + amount, 0);
    this.statements.push({
      id,
      bank_account_id: this.account.id,
      statement_reference: head.statementId,
      is_visible: true,
      opening_cents: head.opening.amount,
      closing_cents: this.balance,
      opening_on: head.opening.on,
      closing_on: bookedOn,
    });
    movements.forEach((one, i) => {
      this.entries.push({
        id: one.id,
        statement_id: id,
        ordinal: i + 1,
        entry_key: `\\x${entryKey(head, entryOf(one, bookedOn))}`,
        cents: one.amount,
        booked_on: bookedOn,
        counterparty_name: one.counterpartyName,
        counterparty_iban: one.counterpartyIban,
        remittance: one.remittance,
        end_to_end_id: null,
        bank_reference: one.reference,
        value_on: bookedOn,
        state: one.state ?? 'NEW',
        state_reason: one.stateReason ?? '',
        hold_until: one.holdUntil ?? null,
      });
      for (const payment_reference of mentionsIn(one.remittance))
        this.mentions.push({ bank_entry_id: one.id, payment_reference });
    });
  }
}

function entryOf({ id: _id, ...movement }: Movement, bookedOn: CivilDate): BankEntry {
  return {
    ...movement,
    ordinal: 1,
    bookedOn,
    valueOn: bookedOn,
    endToEndId: null,
    reversal: false,
    transactions: 1,
  };
}
