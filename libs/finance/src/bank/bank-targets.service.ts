import { Injectable } from '@nestjs/common';
import { Policies } from '#cooperative';
import { type Cents, type CivilDate, DomainError, euroText } from '#kernel';
import type { Unit } from '#platform';
import { Expenses } from '../expense/expense.service.js';
import type { Income } from '../income/income-entries.js';
import { Incomes } from '../income/income.service.js';
import { Investments } from '../investment/investment.service.js';
import { SettlementRepository } from '../invoice/settlement/settlement.repository.js';
import { settlementParts } from '../invoice/settlement/settlement.js';
import { type VatCode, vatRateOn } from '../invoice/vat.js';
import type { Entry } from '../ledger/entry.js';
import { Allocations } from '../thermometer/allocations.service.js';
import { vatSchemeOn } from '../vat/vat-policy.js';
import { accountEntry, type BookableAccount, refuseUnbookable } from './account-entry.js';
import {
  type AccountName,
  BankBookingRepository,
  type InvoicePayment,
  type StandingBooking,
} from './bank-booking.repository.js';
import { paymentEntry } from './payment-entry.js';

/** A sale of a member without an invoice, as far as the bank does not say it; the share says amount and description. */
export type BankSale = Pick<Income, 'memberId' | 'enterpriseId' | 'vat' | 'directCosts'>;

/** What a share of a bank entry is booked on. */
export type BankTarget =
  | { readonly kind: 'INVOICE'; readonly invoiceId: string }
  | { readonly kind: 'SALE'; readonly sale: BankSale }
  | { readonly kind: 'INVESTMENT'; readonly investmentId: string }
  | { readonly kind: 'EXPENSE'; readonly expenseId: string }
  | { readonly kind: 'ACCOUNT'; readonly account: AccountName | string; readonly vat: VatCode | null };

/** A share of a bank entry; the shares of one entry sum to it. */
export interface BankShare {
  /** Above zero came in. */
  readonly cents: Cents;
  readonly target: BankTarget;
  readonly description: string;
}

/** What it is booked from. */
export interface BankDocument {
  readonly bankEntryId: string;
  /** The day on which it is booked. */
  readonly on: CivilDate;
  /** The day on which the money moved, not after that: the policies and the VAT are those of this day. */
  readonly paidOn: CivilDate;
  /** What the entry itself says, where a share says nothing. */
  readonly reference: string;
}

export interface PlannedShare {
  readonly entries: readonly Entry[];
  readonly invoiceId: string | null;
  /** Whose sale without an invoice it is, and the enterprise whose owners share it. */
  readonly memberId: string | null;
  readonly enterpriseId: string | null;
  readonly accountId: string | null;
  readonly investmentId: string | null;
  readonly expenseId: string | null;
  readonly vat: VatCode | null;
  readonly vatCents: Cents;
  readonly payment: Omit<InvoicePayment, 'entryId'> | null;
}

const NOTHING = {
  invoiceId: null,
  memberId: null,
  enterpriseId: null,
  accountId: null,
  investmentId: null,
  expenseId: null,
  vat: null,
  vatCents: 0,
  payment: null,
};

/** What can be booked on: each target says which entries it makes. Nothing is posted here. */
@Injectable()
export class BankTargets {
  constructor(
    private readonly policies: Policies,
    private readonly allocations: Allocations,
    private readonly settlements: SettlementRepository,
    private readonly incomes: Incomes,
    private readonly investments: Investments,
    private readonly expenses: Expenses,
    private readonly repository: BankBookingRepository,
  ) {}

  /**
   * @throws DomainError `NOT_FOUND`, `INVOICE_IS_DRAFT`, `PAYMENT_EXCEEDS_INVOICE` (`open`, `payment`), `POLICY_MISSING`,
   *   `LEDGER_ACCOUNT_UNKNOWN`, `BANK_TARGET_NOT_BY_HAND`, `VAT_NOT_HERE`, `VAT_RATE_UNKNOWN`, `BANK_SHARE_OTHER_AMOUNT`
   *   (`expected`, `stated`), and as `payFromBank` of investments and expenses and `fromBank` of incomes
   */
  plan(unit: Unit, share: BankShare, document: BankDocument): Promise<PlannedShare> {
    const { target, cents } = share;
    switch (target.kind) {
      case 'INVOICE':
        return this.planInvoice(unit, target.invoiceId, cents, document);
      case 'SALE':
        return this.planSale(unit, target.sale, share, document);
      case 'ACCOUNT':
        return this.planAccount(unit, target.account, target.vat, share, document);
      default:
        return this.planRequest(unit, target, cents, document);
    }
  }

  /**
   * What was asked for and paid is asked for again.
   * @throws DomainError as `Investments.unpay` and `Expenses.unpay`
   */
  async unpay(unit: Unit, { investmentIds, expenseIds }: StandingBooking): Promise<void> {
    for (const id of investmentIds) await this.investments.unpay(unit, id);
    for (const id of expenseIds) await this.expenses.unpay(unit, id);
  }

  /** @throws DomainError `LEDGER_ACCOUNT_UNKNOWN`, `BANK_TARGET_NOT_BY_HAND`, `VAT_NOT_HERE` */
  async account(unit: Unit, name: AccountName | string, basisPoints: number): Promise<BookableAccount> {
    const account = await unit.run(
      typeof name === 'string' ? this.repository.accountById(name) : this.repository.account(name),
    );
    if (!account) throw new DomainError('LEDGER_ACCOUNT_UNKNOWN');
    refuseUnbookable(account, basisPoints);
    return account;
  }

  /** Money that goes back takes back what was divided, in the same proportion. */
  private async planInvoice(
    unit: Unit,
    invoiceId: string,
    cents: Cents,
    { bankEntryId, on, paidOn }: BankDocument,
  ): Promise<PlannedShare> {
    const invoice = await unit.run(this.settlements.hold(invoiceId));
    if (!invoice) throw new DomainError('NOT_FOUND');
    const { number, memberId, enterpriseId, suppliedOn } = invoice;
    if (number === null) throw new DomainError('INVOICE_IS_DRAFT');
    const part = settlementParts(await unit.run(this.settlements.balance(invoiceId)), cents);
    const document = { on, reference: number, sourceId: bankEntryId };
    const sale = {
      ...document,
      policyOn: paidOn,
      memberId,
      enterpriseId,
      suppliedOn,
      invoiceId,
      net: part.net,
      directCosts: part.directCosts,
    };
    // made first, so that ids tell in which order entries came; an undo goes back in that order
    const receipt = paymentEntry({ ...document, cents });
    const divided = await this.allocations.entriesFor(unit, sale);
    return {
      ...NOTHING,
      entries: [receipt, ...divided],
      invoiceId,
      payment: { ...part, invoiceId, paidOn, cents },
    };
  }

  private async planSale(
    unit: Unit,
    sale: BankSale,
    { cents: amount, description }: BankShare,
    { paidOn, ...from }: BankDocument,
  ): Promise<PlannedShare> {
    const income = { ...sale, amount, description, receivedOn: paidOn };
    const { net, entries } = await this.incomes.fromBank(unit, income, from);
    const { memberId, enterpriseId, vat } = sale;
    return { ...NOTHING, entries, memberId, enterpriseId, vat, vatCents: amount - net };
  }

  /** What was approved is paid whole, so its amount is the share. */
  private async planRequest(
    unit: Unit,
    target: Extract<BankTarget, { readonly kind: 'INVESTMENT' | 'EXPENSE' }>,
    cents: Cents,
    { bankEntryId, on }: BankDocument,
  ): Promise<PlannedShare> {
    const entries =
      target.kind === 'INVESTMENT'
        ? await this.investments.payFromBank(unit, target.investmentId, on, bankEntryId)
        : await this.expenses.payFromBank(unit, target.expenseId, on, bankEntryId);
    const stated = entries
      .flatMap(({ lines }) => lines)
      .reduce((sum, line) => (line.account === 'BANK' ? sum + line.cents : sum), 0);
    if (stated !== cents)
      throw new DomainError('BANK_SHARE_OTHER_AMOUNT', {
        path: ['shares'],
        params: { expected: euroText(stated), stated: euroText(cents) },
      });
    return {
      ...NOTHING,
      entries,
      investmentId: target.kind === 'INVESTMENT' ? target.investmentId : null,
      expenseId: target.kind === 'EXPENSE' ? target.expenseId : null,
    };
  }

  private async planAccount(
    unit: Unit,
    name: AccountName | string,
    vat: VatCode | null,
    { cents, description }: BankShare,
    { bankEntryId, on, paidOn, reference }: BankDocument,
  ): Promise<PlannedShare> {
    const hasVat = vat !== null && (await vatSchemeOn(this.policies, paidOn)) === 'REGULAR';
    const basisPoints = hasVat ? vatRateOn(vat, paidOn) : 0;
    const account = await this.account(unit, name, basisPoints);
    const booked = accountEntry({
      on,
      reference: description || reference,
      sourceId: bankEntryId,
      cents,
      account,
      basisPoints,
    });
    return { ...NOTHING, entries: [booked.entry], accountId: account.id, vat, vatCents: booked.vat };
  }
}
