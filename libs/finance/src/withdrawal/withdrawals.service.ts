import { Injectable } from '@nestjs/common';
import { Policies } from '#cooperative';
import { type Cents, type CivilDate, civilDate, DomainError, euroText } from '#kernel';
import { Members, refuseImpossibleDay } from '#membership';
import { Clock, Db, freeText } from '#platform';
import { entry } from '../ledger/entry.js';
import { Ledger } from '../ledger/ledger.service.js';
import { AllocationRepository } from '../thermometer/allocation.repository.js';
import { withdrawalPolicy } from './withdrawal-policy.js';
import { type ReportableRow, type UnreportedRow, WithdrawalRepository } from './withdrawal.repository.js';

const LONGEST = 200;

export interface Withdrawal {
  readonly memberId: string;
  readonly amount: Cents;
  readonly paidOn: CivilDate;
  readonly description: string;
}

/** Money that reaches a member privately: it is income, so it is refused or it is reported. */
@Injectable()
export class Withdrawals {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly policies: Policies,
    private readonly members: Members,
    private readonly ledger: Ledger,
    private readonly allocated: AllocationRepository,
    private readonly repository: WithdrawalRepository,
  ) {}

  /**
   * Treasurers: books what was paid to a member privately, where the cooperative allows that.
   * @returns what is left to spend, and the entry
   * @throws DomainError `NOT_FOUND`, `AMOUNT_NOT_POSITIVE`, `DATE_IN_FUTURE`, `TEXT_REQUIRED`, `TEXT_TOO_LONG`,
   *   `TEXT_HAS_BSN`, `PRIVATE_WITHDRAWAL_REFUSED`, `THERMOMETER_NOT_OPEN`, `WITHDRAWAL_EXCEEDS_SPENDABLE` (`spendable`),
   *   and what the ledger refuses
   */
  async book({
    memberId,
    amount,
    paidOn,
    description,
  }: Withdrawal): Promise<{ entryId: string; spendable: Cents }> {
    if (amount <= 0) throw new DomainError('AMOUNT_NOT_POSITIVE', { path: ['amount'] });
    refuseImpossibleDay(paidOn, 'paidOn', { earliest: null, today: this.clock.today() });
    const reference = freeText(description, 'description', LONGEST);
    return this.db.write(async (unit) => {
      await this.members.requireInScope('withdrawal.book', memberId);
      const policy = await this.policies.find(withdrawalPolicy, paidOn);
      if (policy?.body.rule !== 'REPORTABLE_INCOME') throw new DomainError('PRIVATE_WITHDRAWAL_REFUSED');
      if ((await this.members.phaseOn(memberId, paidOn)) !== 'ACTIVE')
        throw new DomainError('THERMOMETER_NOT_OPEN');
      await unit.run(this.ledger.holdPostings());
      const spendable = await unit.run(this.repository.spendable(memberId));
      if (spendable === null) throw new DomainError('THERMOMETER_NOT_OPEN');
      if (spendable < amount)
        throw new DomainError('WITHDRAWAL_EXCEEDS_SPENDABLE', {
          path: ['amount'],
          params: { spendable: euroText(Math.max(spendable, 0)) },
        });
      const ground = { rule: 'PRIVATE_WITHDRAWAL', base: amount, policy: policy.id } as const;
      const booked = entry({
        journal: 'BANK',
        kind: 'WITHDRAWAL',
        on: paidOn,
        reference,
        lines: [
          { ...ground, account: 'THERMOMETER', memberId, cents: amount },
          { ...ground, account: 'BANK', cents: -amount },
        ],
      });
      await unit.run(this.ledger.post([booked]));
      return { entryId: booked.id, spendable: spendable - amount };
    });
  }

  /** Who received what privately in the month of this day, and what was reported of it; by member number. */
  month(day: CivilDate): Promise<ReportableRow[]> {
    return this.db.read(this.repository.month(monthOf(day), null));
  }

  /** The months of which the municipality does not know all yet, the earliest first; none is too long ago to be told. */
  unreported(): Promise<UnreportedRow[]> {
    return this.db.read(this.repository.unreported());
  }

  /**
   * Writes down that the municipality was told of what a member received privately in a month: all that it had not been
   * told yet.
   * @throws DomainError `NOT_FOUND`, `DATE_IN_FUTURE`, `DATE_TOO_EARLY`, `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`,
   *   `INCOME_ALREADY_REPORTED` when there is nothing that it does not know
   */
  async markReported(
    memberId: string,
    day: CivilDate,
    report: { readonly reportedOn: CivilDate; readonly reportedTo: string },
  ): Promise<ReportableRow> {
    const month = monthOf(day);
    const { reportedOn } = report;
    refuseImpossibleDay(reportedOn, 'reportedOn', { earliest: month, today: this.clock.today() });
    const reportedTo = freeText(report.reportedTo, 'reportedTo', LONGEST);
    return this.db.write(async (unit) => {
      await this.members.requireInScope('income-report.record', memberId);
      await unit.run(this.allocated.lock([memberId]));
      const [row] = await unit.run(this.repository.month(month, memberId));
      const cents = row ? row.withdrawn - row.reported : 0;
      if (!row || cents === 0) throw new DomainError('INCOME_ALREADY_REPORTED');
      await unit.run(this.repository.insertReport({ memberId, month, cents, reportedOn, reportedTo }));
      const reports = [...row.reports, { cents, reportedOn, reportedTo }];
      return { ...row, reported: row.withdrawn, reports };
    });
  }
}

const monthOf = (day: CivilDate): CivilDate => civilDate(`${day.slice(0, 7)}-01`);
