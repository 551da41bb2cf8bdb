import { Injectable } from '@nestjs/common';
import { Policies } from '#cooperative';
import type { Permission } from '#identity';
import { addDays, type CivilDate, DomainError, newId } from '#kernel';
import { refuseImpossibleDay } from '#membership';
import { Clock, Db, freeText, LARGEST_PAGE, type Page, type Unit } from '#platform';
import { advancePolicy } from '../advance/advance-policy.js';
import { lastDecision, refusalOf, type Seen } from '../approval/decision-rule.js';
import { AssetRegister } from '../asset/asset-register.js';
import type { Entry } from '../ledger/entry.js';
import { Ledger } from '../ledger/ledger.service.js';
import { vatSchemeOn } from '../vat/vat-policy.js';
import { borne, type Cost, costOf } from './investment-cost.js';
import { InvestmentDecisionEntity } from './investment-decision.entity.js';
import type { InvestmentState } from './investment.js';
import { investmentEntry } from './investment-entry.js';
import type { InvestmentFilter, InvestmentRow } from './investment-row.js';
import { InvestmentRepository } from './investment.repository.js';
import { InvestmentWriteRepository } from './investment-write.repository.js';
import { ThermometerRoom } from './thermometer-room.js';
import { viewerBy } from './viewer.js';
import { LONGEST_TEXT } from './wish.js';

/** On which nobody has to decide any more. */
const DECIDED: readonly InvestmentState[] = ['APPROVED', 'DECLINED', 'PAID', 'SETTLED'];

/** What the cooperative does with requests: look, decide and pay. */
@Injectable()
export class Investments {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly policies: Policies,
    private readonly ledger: Ledger,
    private readonly assets: AssetRegister,
    private readonly room: ThermometerRoom,
    private readonly investments: InvestmentRepository,
    private readonly writes: InvestmentWriteRepository,
  ) {}

  page(filter: InvestmentFilter, page: Page): Promise<InvestmentRow[]> {
    return this.db.read(this.investments.page(filter, viewerBy('investment.read', this.clock.today()), page));
  }

  /** All whose last decision fell in a period, both days included, and stands; latest request first, within the caller's reach. */
  async decidedIn(from: CivilDate, until: CivilDate): Promise<InvestmentRow[]> {
    const found: InvestmentRow[] = [];
    for (;;) {
      const page = {
        limit: LARGEST_PAGE,
        isBackward: false,
        from: found.length > 0 ? [found.at(-1)!.id] : null,
      };
      const rows = await this.page({ states: DECIDED, decided: { from, until } }, page);
      found.push(...rows.slice(0, LARGEST_PAGE));
      if (rows.length <= LARGEST_PAGE) break;
    }
    return found.filter(({ decisions }) => decisions.at(-1)!.decidedOn <= until);
  }

  /**
   * Treasurer or board, never the requester or a member who bears it; above the approval limit two different people.
   * @param seen what they had before them, so that nobody overrules who decided first
   * @throws DomainError `NOT_FOUND`, `INVESTMENT_OWN_REQUEST`, `INVESTMENT_ALREADY_DECIDED`, `INVESTMENT_WITHDRAWN`,
   *   `INVESTMENT_DECIDED_MEANWHILE` with who decided and when, `INVESTMENT_CHANGED_MEANWHILE`
   */
  approve(id: string, seen: Seen): Promise<InvestmentRow> {
    return this.decide(id, seen, true, '');
  }

  /** The same people, with a reason. One decline is enough. @throws DomainError as `approve`, and the texts' codes */
  decline(id: string, seen: Seen, reason: string): Promise<InvestmentRow> {
    return this.decide(id, seen, false, freeText(reason, 'reason', LONGEST_TEXT));
  }

  /**
   * Treasurers: books that the cooperative paid what was approved. The thermometers fall by what does not come back as
   * VAT; of an advance nothing yet.
   * @param isVatCost the purchase serves exempt sales, so that its VAT does not come back
   * @throws DomainError as `payFromBank`, and what else the ledger refuses
   */
  pay(id: string, paidOn: CivilDate, isVatCost = false): Promise<InvestmentRow> {
    return this.db.write(async (unit) => {
      const entries = await this.payFromBank(unit, id, paidOn, id, isVatCost);
      const paid = await this.get(unit, 'investment.pay', id);
      await unit.run(this.ledger.post(entries));
      return paid;
    });
  }

  /**
   * The same within a unit, for whoever books the bank entry that paid it. Answers the entries, to be posted last.
   * @param sourceId the request itself, or the bank entry
   * @throws DomainError `NOT_FOUND`, `INVESTMENT_NOT_APPROVED`, `INVESTMENT_ALREADY_PAID`, `INVESTMENT_RECEIPT_MISSING`,
   *   `DATE_IN_FUTURE`, `DATE_TOO_EARLY`,
   *   `THERMOMETER_WOULD_BE_NEGATIVE` also where advances that are out hold what is left
   */
  async payFromBank(
    unit: Unit,
    id: string,
    on: CivilDate,
    sourceId: string,
    isVatCost = false,
  ): Promise<readonly Entry[]> {
    const today = this.clock.today();
    refuseImpossibleDay(on, 'paidOn', { earliest: null, today });
    await unit.run(this.writes.lock(id));
    const investment = await this.get(unit, 'investment.pay', id);
    refuseUnpayable(investment, on, today);
    const bearers = await unit.run(this.writes.sharesOf(id));
    const cost = costOf(investment, await vatSchemeOn(this.policies, on), isVatCost);
    const isAdvance = investment.kind === 'ADVANCE';
    await this.room.take(unit, id, borne(cost.taken, bearers));
    const paid = investmentEntry({ ...investment, bearers }, cost, { on, sourceId });
    if (isAdvance) await this.ledger.openSubAccount(unit, 'ADVANCES_TO_MEMBERS', investment.memberId);
    const settleBy = isAdvance ? await this.settleBy(on) : null;
    const taken = isAdvance ? 0 : cost.taken;
    await unit.run(this.writes.insertPayment({ id, paidOn: on, taken, settleBy, entryId: paid.id }));
    if (!isAdvance && investment.isDurable) await this.register(unit, investment, cost, on);
    return [paid];
  }

  /**
   * Takes back within a unit that it was paid; the caller reverses the entry that this answers. For who unbooks the bank
   * entry that paid it.
   * @throws DomainError `NOT_FOUND`, `INVESTMENT_NOT_PAID`, `ADVANCE_ALREADY_SETTLED`, `ASSET_ALREADY_DECIDED`
   */
  async unpay(unit: Unit, id: string): Promise<string> {
    await unit.run(this.writes.lock(id));
    const { advance } = await this.get(unit, 'investment.pay', id);
    if (advance && advance.settlements.length + advance.repayments.length > 0)
      throw new DomainError('ADVANCE_ALREADY_SETTLED');
    await this.assets.forget(unit, { investmentId: id, settlementId: null });
    const entryId = await unit.run(this.writes.deletePayment(id));
    if (entryId === null) throw new DomainError('INVESTMENT_NOT_PAID');
    return entryId;
  }

  private decide(id: string, seen: Seen, isApproved: boolean, reason: string): Promise<InvestmentRow> {
    return this.db.write(async (unit) => {
      await unit.run(this.writes.lock(id));
      const investment = await this.get(unit, 'investment.decide', id);
      const refusal = refusalOf(investment, seen);
      if (refusal) throw new DomainError(`INVESTMENT_${refusal}`, { params: lastDecision(investment) });
      const decision = { id: newId(), investmentId: id, isApproved, reason, decidedOn: this.clock.today() };
      await unit.manager.insert(InvestmentDecisionEntity, decision);
      return this.get(unit, 'investment.decide', id);
    });
  }

  private async settleBy(paidOn: CivilDate): Promise<CivilDate> {
    const { body } = await this.policies.on(advancePolicy, paidOn);
    return addDays(paidOn, body.settleWithinDays);
  }

  private register(unit: Unit, investment: InvestmentRow, cost: Cost, boughtOn: CivilDate): Promise<void> {
    const { id: investmentId, memberId, enterpriseId, purpose: name, category } = investment;
    return this.assets.add(unit, {
      investmentId,
      settlementId: null,
      memberId,
      enterpriseId,
      name,
      category,
      price: cost.taken,
      boughtOn,
    });
  }

  private async get(unit: Unit, permission: Permission, id: string): Promise<InvestmentRow> {
    const row = await unit.run(this.investments.get(id, viewerBy(permission, this.clock.today())));
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }
}

/** Not before it was approved: on an earlier day the money may not have been there yet. */
function refuseUnpayable(investment: InvestmentRow, on: CivilDate, today: CivilDate): void {
  const { state, kind, receiptFileId, decisions } = investment;
  if (investment.paidOn !== null) throw new DomainError('INVESTMENT_ALREADY_PAID');
  if (state !== 'APPROVED') throw new DomainError('INVESTMENT_NOT_APPROVED');
  if (kind !== 'ADVANCE' && receiptFileId === null) throw new DomainError('INVESTMENT_RECEIPT_MISSING');
  refuseImpossibleDay(on, 'paidOn', { earliest: decisions.at(-1)!.decidedOn, today });
}
