import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Policies } from '#cooperative';
import { type Cents, type CivilDate, DomainError } from '#kernel';
import { Clock, currentContext, Db, freeText, type Unit } from '#platform';
import { Bookings } from '../booking/bookings.service.js';
import type { Entry } from '../ledger/entry.js';
import type { PostedEntry } from '../ledger/ledger.repository.js';
import { Ledger } from '../ledger/ledger.service.js';
import { allocation } from '../thermometer/allocation.js';
import type { ContributionVersion } from '../thermometer/allocation-lines.js';
import { Allocations, type DividedPart, type ReceivedSale } from '../thermometer/allocations.service.js';
import { contributionPolicy } from '../thermometer/contribution-policy.js';
import { vatSchemeOn } from '../vat/vat-policy.js';
import { type Income, receiptEntry, type SaleReceipt } from './income-entries.js';

const LONGEST_DESCRIPTION = 200;

/** What of an income became whose. */
export interface IncomePart {
  readonly memberId: string;
  /** Without VAT, less the direct costs. */
  readonly netRevenue: Cents;
  readonly contribution: Cents;
  readonly trainingFund: Cents;
  readonly toThermometer: Cents;
  /** Kept until a trial is decided. */
  readonly held: Cents;
}

interface Answer {
  readonly net: Cents;
  readonly parts: readonly IncomePart[];
}

export interface PostedIncome extends Answer {
  readonly entryIds: readonly string[];
  /** Of the member's thermometer, right after the booking; null where none is open. */
  readonly balance: Cents | null;
}

/** What was posted, and what is answered to whoever repeats it. */
interface Posted {
  readonly entries: readonly PostedEntry[];
  readonly answer: Answer;
}

@Injectable()
export class Incomes {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly policies: Policies,
    private readonly ledger: Ledger,
    private readonly bookings: Bookings,
    private readonly allocations: Allocations,
  ) {}

  /**
   * Books a sale that was paid at once, and divides it under the policy of the day on which the money came in. Of one
   * member it is two entries in one statement; of an enterprise each owner gets a part, and of who is in the trial it is
   * held. The header `Idempotency-Key` makes it happen at most once; a replay answers the same.
   * @throws DomainError `AMOUNT_NOT_POSITIVE`, `DIRECT_COSTS_EXCEED_NET`, `DATE_IN_FUTURE`, `TEXT_REQUIRED`,
   *   `TEXT_TOO_LONG`, `TEXT_HAS_BSN`, `VAT_NOT_UNDER_KOR`, `POLICY_MISSING`, what `Allocations.divide` refuses, and what
   *   `Ledger.postOnceFor` refuses; a member of whom no thermometer is open is `THERMOMETER_NOT_OPEN`, whoever it is
   */
  async post(income: Income): Promise<PostedIncome> {
    if (income.receivedOn > this.clock.today())
      throw new DomainError('DATE_IN_FUTURE', { path: ['receivedOn'] });
    const receipt = await this.receiptOf(income, { on: income.receivedOn });
    const policy = await this.policies.on(contributionPolicy, income.receivedOn);
    const isPlain = income.enterpriseId === null && !policy.body.pots?.length;
    const posted =
      (isPlain && (await this.postAtOnce(income, receipt, policy))) ||
      (await this.postDivided(income, receipt));
    return {
      ...posted.answer,
      entryIds: posted.entries.map((entry) => entry.id),
      balance: balanceAfter(posted, income.memberId),
    };
  }

  /**
   * The same sale where a line of the bank brought its money: the entries of `post`, to be posted by the unit that books
   * the line.
   * @param from the line, and the day on which it is booked; policies and VAT are those of the day on which the money came
   * @throws DomainError what `post` refuses of the sale itself
   */
  async fromBank(
    unit: Unit,
    income: Income,
    from: { readonly bankEntryId: string; readonly on: CivilDate },
  ): Promise<{ readonly net: Cents; readonly entries: readonly Entry[] }> {
    const receipt = await this.receiptOf(income, { on: from.on, sourceId: from.bankEntryId });
    const { entries } = await this.divide(unit, income, receipt);
    return { net: receipt.net, entries };
  }

  private async receiptOf(income: Income, document: Pick<Entry, 'on' | 'sourceId'>): Promise<SaleReceipt> {
    if (income.amount <= 0) throw new DomainError('AMOUNT_NOT_POSITIVE', { path: ['amount'] });
    const description = freeText(income.description, 'description', LONGEST_DESCRIPTION);
    if (income.vat !== 'EXEMPT' && (await vatSchemeOn(this.policies, income.receivedOn)) === 'SMALL_BUSINESS')
      throw new DomainError('VAT_NOT_UNDER_KOR', { path: ['vat'] });
    const receipt = receiptEntry({ ...income, description }, document);
    if (income.directCosts < 0 || income.directCosts >= receipt.net)
      throw new DomainError('DIRECT_COSTS_EXCEED_NET', { path: ['directCosts'] });
    return receipt;
  }

  /** The ordinary sale, in one statement; null for who was no member on the day. */
  private async postAtOnce(
    income: Income,
    receipt: SaleReceipt,
    policy: ContributionVersion,
  ): Promise<Posted | null> {
    const { memberId, receivedOn: on } = income;
    const { parts, entries } = allocation(saleOf(income, receipt), policy);
    const context = currentContext();
    // a posting waits for the one before it in any case, by the head of the ledger
    const posted = await this.db.writeInTurn(
      this.ledger.postOnceFor<Answer>({
        memberId,
        on,
        key: context.idempotencyKey,
        requestHash: createHash('sha256')
          .update(JSON.stringify(requestOf(income)))
          .digest(),
        entries: [receipt.entry, ...entries],
        answer: answerOf(receipt.net, [{ memberId, parts, held: 0 }]),
      }),
    );
    if (posted) context.answer.isReplay = posted.isReplay;
    return posted;
  }

  private postDivided(income: Income, receipt: SaleReceipt): Promise<Posted> {
    const work = () =>
      this.db.write(async (unit): Promise<Posted> => {
        const { divided, entries } = await this.divide(unit, income, receipt);
        const posted = await unit.run(this.ledger.post(entries));
        return { entries: posted, answer: answerOf(receipt.net, divided) };
      });
    const { idempotencyKey } = currentContext();
    return idempotencyKey === null ? work() : this.bookings.once(idempotencyKey, requestOf(income), work);
  }

  private async divide(
    unit: Unit,
    income: Income,
    receipt: SaleReceipt,
  ): Promise<{ divided: readonly DividedPart[]; entries: Entry[] }> {
    const sale = { ...saleOf(income, receipt), enterpriseId: income.enterpriseId, isSoldNow: true };
    const divided = await this.allocations.divide(unit, sale);
    return { divided, entries: [receipt.entry, ...divided.flatMap((part) => part.entries)] };
  }
}

function saleOf(income: Income, { entry, net }: SaleReceipt): ReceivedSale {
  const { memberId, receivedOn, directCosts } = income;
  const { id: sourceId, on, reference } = entry;
  return {
    memberId,
    on,
    net,
    directCosts,
    reference,
    sourceId,
    ...(receivedOn < on && { policyOn: receivedOn }),
  };
}

function answerOf(net: Cents, divided: readonly Omit<DividedPart, 'entries'>[]): Answer {
  const parts = divided.map(({ memberId, parts: given, held }) => ({
    memberId,
    netRevenue: given?.netRevenue ?? held,
    contribution: given?.contribution ?? 0,
    trainingFund: given?.trainingFund ?? 0,
    toThermometer: given?.toThermometer ?? 0,
    held,
  }));
  return { net, parts };
}

/** The entries stand in the order of the parts, the receipt first; each part that went into a thermometer has one. */
function balanceAfter({ entries, answer }: Posted, memberId: string): Cents | null {
  const part = answer.parts.findIndex((one) => one.memberId === memberId);
  const balance = entries[part + 1]?.balances.THERMOMETER;
  return balance === undefined ? null : -balance + 0;
}

/** What is asked, with its fields in one order: the same request has the same hash. */
function requestOf(income: Income): unknown[] {
  const { memberId, enterpriseId, amount, vat, directCosts, receivedOn, description } = income;
  return ['postIncome', memberId, enterpriseId, amount, vat, directCosts, receivedOn, description];
}
