import { Injectable } from '@nestjs/common';
import { Policies } from '#cooperative';
import { type Permission } from '#identity';
import { type Cents, type CivilDate, DomainError, newId } from '#kernel';
import { Members, refuseImpossibleDay } from '#membership';
import { Clock, currentContext, Db, Files, freeText, type Page, scopesOf, type Unit } from '#platform';
import { Ledger } from '../ledger/ledger.service.js';
import { approvalPolicy } from './approval-policy.js';
import { InvestmentDecisionEntity } from './investment-decision.entity.js';
import { investmentEntry } from './investment-entry.js';
import { InvestmentRequestEntity } from './investment-request.entity.js';
import type { InvestmentCategory, InvestmentState } from './investment.js';
import { InvestmentRepository, type InvestmentRow } from './investment.repository.js';

const LONGEST_TEXT = 500;
const RECEIPTS = ['image/png', 'image/jpeg', 'application/pdf'];
const UNDECIDED: readonly InvestmentState[] = ['REQUESTED', 'PARTLY_APPROVED'];

export interface InvestmentWish {
  readonly memberId: string;
  readonly purpose: string;
  readonly category: InvestmentCategory;
  /** VAT included, in cents. */
  readonly amount: Cents;
  readonly vat: Cents;
  readonly receiptFileId: string;
}

@Injectable()
export class Investments {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly files: Files,
    private readonly policies: Policies,
    private readonly members: Members,
    private readonly ledger: Ledger,
    private readonly repository: InvestmentRepository,
  ) {}

  page(
    filter: { readonly memberId: string | null; readonly state: InvestmentState | null },
    page: Page,
  ): Promise<InvestmentRow[]> {
    return this.db.read(this.repository.page(filter, scopesOf('investment.read'), this.clock.today(), page));
  }

  /**
   * A member, for the own enterprise, with a receipt that the member uploaded.
   * @throws DomainError `NOT_FOUND` for another member or file, `AMOUNT_NOT_POSITIVE`, `VAT_EXCEEDS_AMOUNT`, `TEXT_REQUIRED`,
   *   `TEXT_TOO_LONG`, `TEXT_HAS_BSN`, `FILE_TYPE_REFUSED`, `POLICY_MISSING`, `THERMOMETER_NOT_OPEN` before admission and
   *   after an exit
   */
  async request(wish: InvestmentWish): Promise<InvestmentRow> {
    if (wish.amount <= 0) throw new DomainError('AMOUNT_NOT_POSITIVE', { path: ['amount'] });
    if (wish.vat < 0 || wish.vat >= wish.amount)
      throw new DomainError('VAT_EXCEEDS_AMOUNT', { path: ['vatAmount'] });
    const purpose = freeText(wish.purpose, 'purpose', LONGEST_TEXT);
    const requestedOn = this.clock.today();
    // who approves depends on it, so a request waits until the cooperative has decided
    await this.policies.on(approvalPolicy, requestedOn);
    const id = newId();
    return this.db.write(async (unit) => {
      await this.members.requireInScope('investment.request', wish.memberId);
      if ((await this.members.phaseOn(wish.memberId, requestedOn)) !== 'ACTIVE') {
        throw new DomainError('THERMOMETER_NOT_OPEN');
      }
      await this.files.attach(unit, wish.receiptFileId, RECEIPTS);
      await unit.manager.insert(InvestmentRequestEntity, { ...wish, id, purpose, requestedOn });
      return this.get(unit, 'investment.request', id);
    });
  }

  /**
   * Treasurer or board, never the requester or the member who gains by it; above the approval limit two different people.
   * @throws DomainError `NOT_FOUND`, `INVESTMENT_OWN_REQUEST`, `INVESTMENT_ALREADY_DECIDED`
   */
  approve(id: string): Promise<InvestmentRow> {
    return this.decide(id, true, '');
  }

  /** The same people, with a reason. One decline is enough. @throws DomainError as `approve`, and the texts' codes */
  decline(id: string, reason: string): Promise<InvestmentRow> {
    return this.decide(id, false, freeText(reason, 'reason', LONGEST_TEXT));
  }

  /**
   * Treasurers: books that the cooperative paid an approved investment. The thermometer falls by the amount without VAT.
   * @throws DomainError `NOT_FOUND`, `INVESTMENT_NOT_APPROVED`, `INVESTMENT_ALREADY_PAID`, `DATE_IN_FUTURE`, `DATE_TOO_EARLY`,
   *   `THERMOMETER_WOULD_BE_NEGATIVE`, and what else the ledger refuses
   */
  async pay(id: string, paidOn: CivilDate): Promise<InvestmentRow> {
    const today = this.clock.today();
    refuseImpossibleDay(paidOn, 'paidOn', { earliest: null, today });
    return this.db.write(async (unit) => {
      await unit.run(this.repository.lock(id));
      const investment = await this.get(unit, 'investment.pay', id);
      if (investment.state === 'PAID') throw new DomainError('INVESTMENT_ALREADY_PAID');
      if (investment.state !== 'APPROVED') throw new DomainError('INVESTMENT_NOT_APPROVED');
      // not before it was approved: a day on which the money may not have been there yet would fall below zero
      refuseImpossibleDay(paidOn, 'paidOn', { earliest: investment.decisions.at(-1)!.decidedOn, today });
      const { memberId, amount, vat, purpose } = investment;
      const paid = investmentEntry({ id, memberId, on: paidOn, purpose, amount, vat });
      await unit.run(this.repository.insertPayment(id, paidOn, paid.id));
      await unit.run(this.ledger.post([paid]));
      return { ...investment, state: 'PAID' as const, paidOn };
    });
  }

  private decide(id: string, isApproved: boolean, reason: string): Promise<InvestmentRow> {
    return this.db.write(async (unit) => {
      await unit.run(this.repository.lock(id));
      const investment = await this.get(unit, 'investment.decide', id);
      if (isOwn(investment)) throw new DomainError('INVESTMENT_OWN_REQUEST');
      if (!UNDECIDED.includes(investment.state)) throw new DomainError('INVESTMENT_ALREADY_DECIDED');
      const decision = { id: newId(), investmentId: id, isApproved, reason, decidedOn: this.clock.today() };
      await unit.manager.insert(InvestmentDecisionEntity, decision);
      return this.get(unit, 'investment.decide', id);
    });
  }

  private async get(unit: Unit, permission: Permission, id: string): Promise<InvestmentRow> {
    const row = await unit.run(this.repository.get(id, scopesOf(permission), this.clock.today()));
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }
}

/** True for whoever asked, and for the member whose enterprise it is, in whatever role they come. */
function isOwn(investment: InvestmentRow): boolean {
  const { principal, permissions } = currentContext();
  const ownMembers = (permissions.get('investment.request') ?? []).flatMap((scope) =>
    scope.kind === 'OWN' ? [scope.memberId] : [],
  );
  return investment.requestedBy === principal?.accountId || ownMembers.includes(investment.memberId);
}
