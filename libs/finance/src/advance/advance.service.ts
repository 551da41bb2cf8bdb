import { Injectable } from '@nestjs/common';
import { Policies } from '#cooperative';
import type { Permission } from '#identity';
import { type Cents, type CivilDate, DomainError, euroText, newId } from '#kernel';
import { refuseImpossibleDay } from '#membership';
import { Clock, Db, Files, freeText, optionalText, type Unit } from '#platform';
import { approvalPolicy } from '../approval/approval-policy.js';
import { attachReceipt } from '../approval/receipt.js';
import { AssetRegister } from '../asset/asset-register.js';
import type { AssetEntity } from '../asset/asset.entity.js';
import { borne, costOf } from '../investment/investment-cost.js';
import type { InvestmentRow } from '../investment/investment-row.js';
import { InvestmentRepository } from '../investment/investment.repository.js';
import { InvestmentWriteRepository } from '../investment/investment-write.repository.js';
import { ThermometerRoom } from '../investment/thermometer-room.js';
import { mayChange, viewerBy } from '../investment/viewer.js';
import { LONGEST_TEXT, refuseWrongAmount } from '../investment/wish.js';
import type { Entry } from '../ledger/entry.js';
import { Ledger } from '../ledger/ledger.service.js';
import { vatSchemeOn } from '../vat/vat-policy.js';
import { repaymentEntry, settlementEntry, settlementOf } from './advance-entry.js';
import { AdvanceReceiptEntity } from './advance-receipt.entity.js';
import type { AdvanceReceiptRow, AdvanceRow } from './advance-row.js';
import { AdvanceRepository } from './advance.repository.js';

/** A request for an advance that was paid and is not settled. */
type PaidAdvance = InvestmentRow & { readonly advance: AdvanceRow; readonly paidOn: CivilDate };

export interface ShownReceipt {
  readonly description: string;
  readonly boughtOn: CivilDate;
  readonly amount: Cents;
  readonly vat: Cents;
  readonly receiptFileId: string;
}

/** What happens to money that a member got before there was a receipt. */
@Injectable()
export class Advances {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly files: Files,
    private readonly policies: Policies,
    private readonly ledger: Ledger,
    private readonly assets: AssetRegister,
    private readonly room: ThermometerRoom,
    private readonly investments: InvestmentRepository,
    private readonly writes: InvestmentWriteRepository,
    private readonly advances: AdvanceRepository,
  ) {}

  /**
   * The member shows what the money went to.
   * @throws DomainError `NOT_FOUND`, `ADVANCE_NOT_OUT`, `DATE_IN_FUTURE`, `FILE_TYPE_REFUSED`, `FILE_TOO_LARGE`,
   *   `AMOUNT_NOT_POSITIVE`, `VAT_EXCEEDS_AMOUNT`, and the texts' codes
   */
  showReceipt(id: string, shown: ShownReceipt): Promise<InvestmentRow> {
    refuseWrongAmount(shown);
    const description = freeText(shown.description, 'description', LONGEST_TEXT);
    refuseImpossibleDay(shown.boughtOn, 'boughtOn', { earliest: null, today: this.clock.today() });
    return this.db.write(async (unit) => {
      const row = await this.locked(unit, 'investment.request', id);
      await attachReceipt(this.files, unit, shown.receiptFileId);
      refuseNotOut(row);
      await unit.manager.insert(AdvanceReceiptEntity, {
        ...shown,
        id: newId(),
        investmentId: id,
        description,
      });
      return this.get(unit, 'investment.request', id);
    });
  }

  /**
   * A receipt that is wrong, or that the cooperative does not take: the member or the treasurer leaves it out.
   * @throws DomainError `NOT_FOUND`, `ADVANCE_RECEIPT_CLOSED`, and the texts' codes
   */
  dropReceipt(receiptId: string, typed: string): Promise<InvestmentRow> {
    const reason = optionalText(typed, 'reason', LONGEST_TEXT);
    return this.db.write(async (unit) => {
      const id = await unit.run(this.advances.requestOf(receiptId));
      if (id === null) throw new DomainError('NOT_FOUND');
      const row = await this.locked(unit, 'investment.withdraw', id);
      refuseClosed(receiptsOf(row, [receiptId]));
      await unit.run(this.advances.dropReceipt(receiptId, this.clock.today(), reason));
      return this.get(unit, 'investment.withdraw', id);
    });
  }

  /**
   * Treasurers, never for their own advance: books receipts. The thermometers fall now; what goes above the advance is
   * paid to the member.
   * @throws DomainError `NOT_FOUND`, `INVESTMENT_OWN_REQUEST`, `ADVANCE_NOT_OUT`, `ADVANCE_RECEIPT_CLOSED`,
   *   `ADVANCE_RECEIPT_MISSING`, `ADVANCE_ABOVE_APPROVAL`, `DATE_IN_FUTURE`, `DATE_TOO_EARLY`,
   *   `THERMOMETER_WOULD_BE_NEGATIVE`, and what else the ledger refuses
   */
  settle(
    id: string,
    receiptIds: readonly string[],
    settledOn: CivilDate,
    isVatCost = false,
  ): Promise<InvestmentRow> {
    const today = this.clock.today();
    return this.db.write(async (unit) => {
      const found = await this.locked(unit, 'investment.pay', id);
      const receipts = receiptsOf(found, receiptIds);
      const paid = refuseNotOut(found);
      if (paid.isOwn) throw new DomainError('INVESTMENT_OWN_REQUEST');
      refuseImpossibleDay(settledOn, 'settledOn', { earliest: paid.paidOn, today });
      refuseClosed(receipts);
      const total = {
        amount: sum(receipts.map((one) => one.amount)),
        vat: sum(receipts.map((one) => one.vat)),
      };
      const scheme = await vatSchemeOn(this.policies, settledOn);
      const cost = costOf(total, scheme, isVatCost);
      const settlement = settlementOf(total.amount, paid.advance.outstanding);
      await this.refuseAboveApproval(paid, settlement.extra);
      const bearers = await unit.run(this.writes.sharesOf(id));
      await this.room.take(unit, id, borne(cost.taken, bearers));
      const settled = settlementEntry(paid, bearers, cost, settlement, settledOn);
      const { amount, taken } = cost;
      const { extra } = settlement;
      const row = {
        id: newId(),
        investmentId: id,
        settledOn,
        amount,
        extra,
        taken,
        entryId: settled.id,
        receiptIds,
      };
      await unit.run(this.advances.insertSettlement(row));
      if (paid.isDurable) {
        for (const receipt of receipts) {
          const price = costOf(receipt, scheme, isVatCost).taken;
          const { description: name, boughtOn } = receipt;
          await this.register(unit, paid, { settlementId: row.id, name, price, boughtOn });
        }
      }
      const after = await this.get(unit, 'investment.pay', id);
      await unit.run(this.ledger.post([settled]));
      return after;
    });
  }

  /** Treasurers: books what a member paid back. @throws DomainError as `repayFromBank`, and what the ledger refuses */
  repay(id: string, cents: Cents, repaidOn: CivilDate): Promise<InvestmentRow> {
    return this.db.write(async (unit) => {
      const entries = await this.repayFromBank(unit, id, cents, repaidOn, id);
      const after = await this.get(unit, 'investment.pay', id);
      await unit.run(this.ledger.post(entries));
      return after;
    });
  }

  /**
   * The same within a unit, for whoever books the bank entry. Answers the entries, to be posted last.
   * @throws DomainError `NOT_FOUND`, `ADVANCE_NOT_OUT`, `AMOUNT_NOT_POSITIVE`, `ADVANCE_REPAYMENT_TOO_HIGH`,
   *   `DATE_IN_FUTURE`, `DATE_TOO_EARLY`
   */
  async repayFromBank(
    unit: Unit,
    id: string,
    cents: Cents,
    on: CivilDate,
    sourceId: string,
  ): Promise<readonly Entry[]> {
    if (cents <= 0) throw new DomainError('AMOUNT_NOT_POSITIVE', { path: ['amount'] });
    const paid = refuseNotOut(await this.locked(unit, 'investment.pay', id));
    refuseImpossibleDay(on, 'repaidOn', { earliest: paid.paidOn, today: this.clock.today() });
    const { outstanding } = paid.advance;
    if (cents > outstanding)
      throw new DomainError('ADVANCE_REPAYMENT_TOO_HIGH', {
        path: ['amount'],
        params: { outstanding: euroText(outstanding) },
      });
    const repaid = repaymentEntry(paid, cents, { on, sourceId });
    await unit.run(this.advances.insertRepayment(id, on, cents, repaid.id));
    return [repaid];
  }

  /** Takes back within a unit that this entry repaid an advance; the caller reverses it. */
  async unrepay(unit: Unit, id: string, entryId: string): Promise<void> {
    await unit.run(this.writes.lock(id));
    await unit.run(this.advances.deleteRepayment(entryId));
  }

  /**
   * Takes back within a unit that this entry settled receipts: they wait again, and what they bought leaves the register;
   * the caller reverses the entry.
   * @throws DomainError `ASSET_ALREADY_DECIDED`
   */
  async unsettle(unit: Unit, id: string, entryId: string): Promise<void> {
    await unit.run(this.writes.lock(id));
    const settlementId = await unit.run(this.advances.settlementBy(entryId));
    // taken back by another a moment ago: the ledger refuses the second mirror
    if (settlementId === null) return;
    await this.assets.forget(unit, { investmentId: id, settlementId });
    await unit.run(this.advances.openReceiptsOf(settlementId));
    await unit.run(this.advances.deleteSettlement(settlementId));
  }

  /** More than was asked for needs the approvals that it would have needed then. */
  private async refuseAboveApproval(paid: PaidAdvance, extra: Cents): Promise<void> {
    if (extra === 0) return;
    const before = sum(paid.advance.settlements.map((one) => one.extra));
    const { body } = await this.policies.on(approvalPolicy, paid.requestedOn);
    const isAbove = paid.amount + before + extra > body.limitCents;
    if (isAbove && paid.approvalsNeeded < 2) throw new DomainError('ADVANCE_ABOVE_APPROVAL');
  }

  private register(
    unit: Unit,
    paid: PaidAdvance,
    bought: Pick<AssetEntity, 'settlementId' | 'name' | 'price' | 'boughtOn'>,
  ): Promise<void> {
    const { id: investmentId, memberId, enterpriseId, category } = paid;
    return this.assets.add(unit, { investmentId, memberId, enterpriseId, category, ...bought });
  }

  private async locked(unit: Unit, permission: Permission, id: string): Promise<InvestmentRow> {
    await unit.run(this.writes.lock(id));
    const row = await this.get(unit, permission, id);
    if (!mayChange(row, viewerBy(permission, this.clock.today()))) throw new DomainError('NOT_FOUND');
    return row;
  }

  private async get(unit: Unit, permission: Permission, id: string): Promise<InvestmentRow> {
    const row = await unit.run(this.investments.get(id, viewerBy(permission, this.clock.today())));
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }
}

function refuseNotOut(row: InvestmentRow): PaidAdvance {
  if (row.advance === null || row.state !== 'PAID') throw new DomainError('ADVANCE_NOT_OUT');
  return row as PaidAdvance;
}

function receiptsOf({ advance }: InvestmentRow, ids: readonly string[]): AdvanceReceiptRow[] {
  if (ids.length === 0) throw new DomainError('ADVANCE_RECEIPT_MISSING', { path: ['receiptIds'] });
  return [...new Set(ids)].map((id) => {
    const receipt = advance?.receipts.find((one) => one.id === id);
    if (!receipt) throw new DomainError('NOT_FOUND');
    return receipt;
  });
}

function refuseClosed(receipts: readonly AdvanceReceiptRow[]): void {
  if (receipts.some(({ settledOn, droppedOn }) => settledOn !== null || droppedOn !== null))
    throw new DomainError('ADVANCE_RECEIPT_CLOSED');
}

const sum = (cents: readonly Cents[]): Cents => cents.reduce((total, one) => total + one, 0);
