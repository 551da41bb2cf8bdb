import { Injectable } from '@nestjs/common';
import { Policies } from '#cooperative';
import { type Cents, type CivilDate, DomainError, newId } from '#kernel';
import { Enterprises, Members } from '#membership';
import { Clock, Db, Files, optionalText, scopesOf, type Unit } from '#platform';
import { advancePolicy } from '../advance/advance-policy.js';
import { approvalPolicy } from '../approval/approval-policy.js';
import { attachReceipt } from '../approval/receipt.js';
import { vatSchemeOn } from '../vat/vat-policy.js';
import { type Bearer, borne, costOf } from './investment-cost.js';
import { InvestmentRequestEntity } from './investment-request.entity.js';
import type { InvestmentRow } from './investment-row.js';
import { InvestmentRepository } from './investment.repository.js';
import { type InvestmentChange, InvestmentWriteRepository } from './investment-write.repository.js';
import { type Forecast, forecastOf } from './spending-room.js';
import { mayChange, viewerBy } from './viewer.js';
import { checkedWish, LONGEST_TEXT, refuseWrongAmount, type Wish } from './wish.js';

const WHOLE = 10_000;
const OPEN = ['REQUESTED', 'PARTLY_APPROVED', 'APPROVED'];

/** What a member does with the own requests, before the cooperative pays. */
@Injectable()
export class InvestmentRequests {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly files: Files,
    private readonly policies: Policies,
    private readonly members: Members,
    private readonly enterprises: Enterprises,
    private readonly investments: InvestmentRepository,
    private readonly writes: InvestmentWriteRepository,
  ) {}

  /**
   * A member, for the own enterprise; for one with several owners each bears a share.
   * @throws DomainError `NOT_FOUND` for another member, enterprise or file, `FILE_TYPE_REFUSED`, `FILE_TOO_LARGE`,
   *   `POLICY_MISSING`, `THERMOMETER_NOT_OPEN` before admission and after an exit, and what `checkedWish` throws
   */
  async request(memberId: string, enterpriseId: string | null, typed: Wish): Promise<InvestmentRow> {
    const wish = checkedWish(typed);
    const requestedOn = this.clock.today();
    // who approves and when an advance is settled depend on it, so a request waits until the cooperative has decided
    await this.policies.on(approvalPolicy, requestedOn);
    if (wish.kind === 'ADVANCE') await this.policies.on(advancePolicy, requestedOn);
    const promised = await this.costOn(requestedOn, wish);
    const id = newId();
    return this.db.write(async (unit) => {
      await this.members.requireInScope('investment.request', memberId);
      if ((await this.members.phaseOn(memberId, requestedOn)) !== 'ACTIVE')
        throw new DomainError('THERMOMETER_NOT_OPEN');
      const bearers = await this.bearersOf(memberId, enterpriseId, requestedOn);
      await this.attach(unit, wish.receiptFileId, wish.quoteFileId);
      await unit.manager.insert(InvestmentRequestEntity, {
        ...wish,
        id,
        memberId,
        enterpriseId,
        requestedOn,
      });
      await unit.run(this.writes.insertShares(id, borne(promised, bearers)));
      return this.own(unit, id);
    });
  }

  /**
   * The member, while nobody decided: the wish as it is from now on. A file that is not named again stays as it was.
   * @throws DomainError `NOT_FOUND`, `INVESTMENT_ALREADY_DECIDED`, `INVESTMENT_WITHDRAWN`, and what `request` throws of a wish
   */
  async change(id: string, typed: Omit<Wish, 'kind'>): Promise<InvestmentRow> {
    return this.db.write(async (unit) => {
      await unit.run(this.writes.lock(id));
      const before = await this.own(unit, id);
      await this.attach(unit, typed.receiptFileId, typed.quoteFileId);
      if (before.state === 'WITHDRAWN') throw new DomainError('INVESTMENT_WITHDRAWN');
      if (before.decisions.length > 0 || before.paidOn !== null)
        throw new DomainError('INVESTMENT_ALREADY_DECIDED');
      const wish = checkedWish({
        ...typed,
        kind: before.kind,
        receiptFileId: typed.receiptFileId ?? before.receiptFileId,
        quoteFileId: typed.quoteFileId ?? before.quoteFileId,
      });
      return this.store(unit, id, wish);
    });
  }

  /**
   * The member, once there is a receipt: what it says takes the place of what the quote said, and may not be more than
   * was approved.
   * @throws DomainError `NOT_FOUND`, `INVESTMENT_WITHDRAWN`, `INVESTMENT_ALREADY_PAID`, `INVESTMENT_DECLINED`,
   *   `INVESTMENT_ABOVE_APPROVAL`, `ADVANCE_HAS_NO_RECEIPT`, `FILE_TYPE_REFUSED`, `FILE_TOO_LARGE`, `AMOUNT_NOT_POSITIVE`,
   *   `VAT_EXCEEDS_AMOUNT`
   */
  async addReceipt(
    id: string,
    receipt: { readonly amount: Cents; readonly vat: Cents; readonly receiptFileId: string },
  ): Promise<InvestmentRow> {
    refuseWrongAmount(receipt);
    return this.db.write(async (unit) => {
      await unit.run(this.writes.lock(id));
      const before = await this.own(unit, id);
      await this.attach(unit, receipt.receiptFileId);
      if (before.kind === 'ADVANCE')
        throw new DomainError('ADVANCE_HAS_NO_RECEIPT', { path: ['receiptFileId'] });
      refuseClosed(before);
      if (before.decisions.length > 0 && receipt.amount > before.amount)
        throw new DomainError('INVESTMENT_ABOVE_APPROVAL', { path: ['amount'] });
      return this.store(unit, id, { ...before, ...receipt });
    });
  }

  /**
   * The member while it is not decided; the treasurer also when it was approved and is not paid, so that what is
   * promised comes free again.
   * @throws DomainError `NOT_FOUND`, `INVESTMENT_WITHDRAWN`, `INVESTMENT_DECLINED`, `INVESTMENT_ALREADY_DECIDED`,
   *   `INVESTMENT_ALREADY_PAID`, and the texts' codes
   */
  withdraw(id: string, typed: string | null): Promise<InvestmentRow> {
    const reason = optionalText(typed, 'reason', LONGEST_TEXT);
    return this.db.write(async (unit) => {
      await unit.run(this.writes.lock(id));
      const viewer = viewerBy('investment.withdraw', this.clock.today());
      const before = this.present(await unit.run(this.investments.get(id, viewer)));
      if (!mayChange(before, viewer)) throw new DomainError('NOT_FOUND');
      refuseClosed(before);
      const isTreasurer = scopesOf('investment.withdraw').some(({ kind }) => kind === 'COOPERATIVE');
      if (before.state === 'APPROVED' && !isTreasurer) throw new DomainError('INVESTMENT_ALREADY_DECIDED');
      await unit.run(this.writes.withdraw(id, viewer.today, reason));
      return this.present(await unit.run(this.investments.get(id, viewer)));
    });
  }

  /**
   * What is left of a member's thermometer after something of this amount, and how many people would approve it.
   * @throws DomainError `NOT_FOUND`, `THERMOMETER_NOT_OPEN`, `AMOUNT_NOT_POSITIVE`, `VAT_EXCEEDS_AMOUNT`, `POLICY_MISSING`
   */
  async forecast(
    memberId: string,
    receipt: { readonly amount: Cents; readonly vat: Cents } | null,
  ): Promise<Forecast & { readonly approvalsNeeded: number }> {
    if (receipt) refuseWrongAmount(receipt);
    const today = this.clock.today();
    const { body } = await this.policies.on(approvalPolicy, today);
    const takes = receipt ? await this.costOn(today, receipt) : 0;
    const room = await this.db.read(async (unit) => {
      await this.members.requireInScope('investment.read', memberId);
      return unit.run(this.investments.room(memberId, scopesOf('investment.read'), today));
    });
    if (!room) throw new DomainError('THERMOMETER_NOT_OPEN');
    return { ...forecastOf(room, takes), approvalsNeeded: (receipt?.amount ?? 0) > body.limitCents ? 2 : 1 };
  }

  private async costOn(
    day: CivilDate,
    receipt: { readonly amount: Cents; readonly vat: Cents },
  ): Promise<Cents> {
    return costOf(receipt, await vatSchemeOn(this.policies, day)).taken;
  }

  private async bearersOf(memberId: string, enterpriseId: string | null, day: CivilDate): Promise<Bearer[]> {
    if (enterpriseId === null) return [{ memberId, basisPoints: WHOLE }];
    const shares = await this.enterprises.sharesOn(enterpriseId, day);
    if (!shares.some((share) => share.memberId === memberId))
      throw new DomainError('NOT_FOUND', { path: ['enterpriseId'] });
    return shares;
  }

  private async attach(
    unit: Unit,
    receiptFileId: string | null,
    quoteFileId: string | null = null,
  ): Promise<void> {
    if (receiptFileId !== null) await attachReceipt(this.files, unit, receiptFileId);
    // one paper can be both
    if (quoteFileId !== null && quoteFileId !== receiptFileId)
      await attachReceipt(this.files, unit, quoteFileId, 'quoteFileId');
  }

  private async store(unit: Unit, id: string, change: InvestmentChange): Promise<InvestmentRow> {
    const promised = await this.costOn(this.clock.today(), change);
    const bearers = await unit.run(this.writes.sharesOf(id));
    await unit.run(this.writes.change(id, change, borne(promised, bearers)));
    return this.own(unit, id);
  }

  private async own(unit: Unit, id: string): Promise<InvestmentRow> {
    const viewer = viewerBy('investment.request', this.clock.today());
    const row = this.present(await unit.run(this.investments.get(id, viewer)));
    // a co-owner sees it, and leaves it to who asked
    if (!viewer.ownMemberIds.includes(row.memberId)) throw new DomainError('NOT_FOUND');
    return row;
  }

  private present<T>(found: T | null): T {
    if (found === null) throw new DomainError('NOT_FOUND');
    return found;
  }
}

/** @throws DomainError for what can no longer change */
function refuseClosed({ state }: InvestmentRow): void {
  if (OPEN.includes(state)) return;
  if (state === 'WITHDRAWN') throw new DomainError('INVESTMENT_WITHDRAWN');
  throw new DomainError(state === 'DECLINED' ? 'INVESTMENT_DECLINED' : 'INVESTMENT_ALREADY_PAID');
}
