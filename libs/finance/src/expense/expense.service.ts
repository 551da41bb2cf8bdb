import { Injectable } from '@nestjs/common';
import { Policies } from '#cooperative';
import { type Cents, type CivilDate, DomainError, newId } from '#kernel';
import { refuseImpossibleDay } from '#membership';
import { Clock, Db, Files, freeText, optionalText, type Page, type Unit } from '#platform';
import { approvalPolicy } from '../approval/approval-policy.js';
import { lastDecision, refusalOf, type Seen } from '../approval/decision-rule.js';
import { attachReceipt } from '../approval/receipt.js';
import { costOf } from '../investment/investment-cost.js';
import { LONGEST_NAME, LONGEST_TEXT, refuseWrongAmount } from '../investment/wish.js';
import type { Entry } from '../ledger/entry.js';
import { Ledger } from '../ledger/ledger.service.js';
import { vatSchemeOn } from '../vat/vat-policy.js';
import { ExpenseDecisionEntity } from './expense-decision.entity.js';
import { expenseEntry, expensePaymentEntry } from './expense-entry.js';
import type { ExpenseFilter, ExpenseRow } from './expense.js';
import { ExpenseEntity } from './expense.entity.js';
import { ExpenseRepository } from './expense.repository.js';

const LONGEST_REFERENCE = 100;

/** A supplier's invoice to the cooperative itself. */
export interface ExpenseDraft {
  readonly supplierName: string;
  /** The supplier's own number; null where there is none. */
  readonly supplierReference: string | null;
  readonly description: string;
  readonly invoicedOn: CivilDate;
  /** VAT included, in cents. */
  readonly amount: Cents;
  readonly vat: Cents;
  /** Of a cost account; null for other costs. */
  readonly accountId: string | null;
  readonly receiptFileId: string;
}

/** What the cooperative itself buys: recorded, approved by others, booked, and paid by the bank. */
@Injectable()
export class Expenses {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly files: Files,
    private readonly policies: Policies,
    private readonly ledger: Ledger,
    private readonly expenses: ExpenseRepository,
  ) {}

  page(filter: ExpenseFilter, page: Page): Promise<ExpenseRow[]> {
    return this.db.read(this.expenses.page(filter, page));
  }

  /**
   * @throws DomainError `AMOUNT_NOT_POSITIVE`, `VAT_EXCEEDS_AMOUNT`, `DATE_IN_FUTURE`, `POLICY_MISSING`,
   *   `EXPENSE_ALREADY_RECORDED`, `EXPENSE_ACCOUNT_INVALID`, `NOT_FOUND` for another's file or an account that is not there, `FILE_TYPE_REFUSED`,
   *   `FILE_TOO_LARGE`, and the texts' codes
   */
  async record(draft: ExpenseDraft): Promise<ExpenseRow> {
    refuseWrongAmount(draft);
    const recordedOn = this.clock.today();
    refuseImpossibleDay(draft.invoicedOn, 'invoicedOn', { earliest: null, today: recordedOn });
    const supplierName = freeText(draft.supplierName, 'supplierName', LONGEST_NAME);
    const supplierReference = optionalText(draft.supplierReference, 'supplierReference', LONGEST_REFERENCE);
    const description = freeText(draft.description, 'description', LONGEST_TEXT);
    await this.policies.on(approvalPolicy, recordedOn);
    const id = newId();
    return this.db.write(async (unit) => {
      await unit.run(this.expenses.lockSupplier(supplierName));
      if (await unit.run(this.expenses.stands(supplierName, supplierReference)))
        throw new DomainError('EXPENSE_ALREADY_RECORDED', { path: ['supplierReference'] });
      const account = await unit.run(this.expenses.account(draft.accountId));
      if (!account) throw new DomainError('NOT_FOUND', { path: ['accountId'] });
      if (!account.takesCosts) throw new DomainError('EXPENSE_ACCOUNT_INVALID', { path: ['accountId'] });
      await attachReceipt(this.files, unit, draft.receiptFileId);
      const texts = { supplierName, supplierReference, description };
      await unit.manager.insert(ExpenseEntity, {
        ...draft,
        ...texts,
        id,
        recordedOn,
        accountId: account.accountId,
      });
      return this.get(unit, id);
    });
  }

  /**
   * Treasurer or board, never who recorded it; above the approval limit two different people.
   * @throws DomainError `NOT_FOUND`, `EXPENSE_OWN_REQUEST`, `EXPENSE_ALREADY_DECIDED`, `EXPENSE_WITHDRAWN`,
   *   `EXPENSE_DECIDED_MEANWHILE` with who decided and when
   */
  approve(id: string, seen: Seen): Promise<ExpenseRow> {
    return this.decide(id, seen, true, '');
  }

  /** The same people, with a reason. One decline is enough. @throws DomainError as `approve`, and the texts' codes */
  decline(id: string, seen: Seen, reason: string): Promise<ExpenseRow> {
    return this.decide(id, seen, false, freeText(reason, 'reason', LONGEST_TEXT));
  }

  /** Who recorded it, while it is not decided. @throws DomainError `NOT_FOUND`, `EXPENSE_ALREADY_DECIDED`, `EXPENSE_WITHDRAWN` */
  withdraw(id: string, typed: string | null): Promise<ExpenseRow> {
    const reason = optionalText(typed, 'reason', LONGEST_TEXT);
    return this.db.write(async (unit) => {
      const expense = await this.locked(unit, id);
      if (!expense.isOwn) throw new DomainError('NOT_FOUND');
      if (expense.state === 'WITHDRAWN') throw new DomainError('EXPENSE_WITHDRAWN');
      if (expense.decisions.length > 0) throw new DomainError('EXPENSE_ALREADY_DECIDED');
      await unit.run(this.expenses.withdraw(id, this.clock.today(), reason));
      return this.get(unit, id);
    });
  }

  /**
   * Treasurers: books what was approved as a cost and a debt to the supplier.
   * @param bookedOn the day of the invoice, or a later one where that period is closed
   * @throws DomainError `NOT_FOUND`, `EXPENSE_NOT_APPROVED`, `EXPENSE_ALREADY_BOOKED`, `DATE_IN_FUTURE`, `DATE_TOO_EARLY`, and
   *   what the ledger refuses
   */
  book(id: string, bookedOn: CivilDate, isVatCost = false): Promise<ExpenseRow> {
    return this.db.write(async (unit) => {
      const expense = await this.locked(unit, id);
      if (expense.bookedOn !== null) throw new DomainError('EXPENSE_ALREADY_BOOKED');
      if (expense.state !== 'APPROVED') throw new DomainError('EXPENSE_NOT_APPROVED');
      refuseImpossibleDay(bookedOn, 'bookedOn', { earliest: expense.invoicedOn, today: this.clock.today() });
      const cost = costOf(expense, await vatSchemeOn(this.policies, bookedOn), isVatCost);
      const booked = expenseEntry(expense, cost, bookedOn);
      await unit.run(this.expenses.insertBooking(id, bookedOn, booked.id));
      const after = await this.get(unit, id);
      await unit.run(this.ledger.post([booked]));
      return after;
    });
  }

  /** Treasurers: books that it was paid. @throws DomainError as `payFromBank`, and what the ledger refuses */
  pay(id: string, paidOn: CivilDate): Promise<ExpenseRow> {
    return this.db.write(async (unit) => {
      const entries = await this.payFromBank(unit, id, paidOn, id);
      const after = await this.get(unit, id);
      await unit.run(this.ledger.post(entries));
      return after;
    });
  }

  /**
   * The same within a unit, for whoever books the bank entry that paid it. Answers the entries, to be posted last.
   * @throws DomainError `NOT_FOUND`, `EXPENSE_NOT_BOOKED`, `EXPENSE_ALREADY_PAID`, `DATE_IN_FUTURE`, `DATE_TOO_EARLY`
   */
  async payFromBank(unit: Unit, id: string, on: CivilDate, sourceId: string): Promise<readonly Entry[]> {
    const expense = await this.locked(unit, id);
    if (expense.paidOn !== null) throw new DomainError('EXPENSE_ALREADY_PAID');
    if (expense.bookedOn === null) throw new DomainError('EXPENSE_NOT_BOOKED');
    refuseImpossibleDay(on, 'paidOn', { earliest: expense.invoicedOn, today: this.clock.today() });
    const paid = expensePaymentEntry(expense, { on, sourceId });
    await unit.run(this.expenses.insertPayment(id, on, paid.id));
    return [paid];
  }

  /** Takes back within a unit that it was paid; the caller reverses the entry that this answers. @throws DomainError `EXPENSE_NOT_PAID` */
  async unpay(unit: Unit, id: string): Promise<string> {
    await unit.run(this.expenses.lock(id));
    const entryId = await unit.run(this.expenses.deletePayment(id));
    if (entryId === null) throw new DomainError('EXPENSE_NOT_PAID');
    return entryId;
  }

  private decide(id: string, seen: Seen, isApproved: boolean, reason: string): Promise<ExpenseRow> {
    return this.db.write(async (unit) => {
      const expense = await this.locked(unit, id);
      const refusal = refusalOf(expense, seen);
      if (refusal) throw new DomainError(`EXPENSE_${refusal}`, { params: lastDecision(expense) });
      const decision = { id: newId(), expenseId: id, isApproved, reason, decidedOn: this.clock.today() };
      await unit.manager.insert(ExpenseDecisionEntity, decision);
      return this.get(unit, id);
    });
  }

  private async locked(unit: Unit, id: string): Promise<ExpenseRow> {
    await unit.run(this.expenses.lock(id));
    return this.get(unit, id);
  }

  private async get(unit: Unit, id: string): Promise<ExpenseRow> {
    const row = await unit.run(this.expenses.get(id));
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }
}
