import { Injectable } from '@nestjs/common';
import { Policies, type PolicyVersion } from '#cooperative';
import { type Cents, DomainError, newId } from '#kernel';
import { Clock, Db, freeText, optionalText, scopesOf, type Unit } from '#platform';
import { AdvanceRepository } from '../advance/advance.repository.js';
import { entry, type Entry } from '../ledger/entry.js';
import { Ledger } from '../ledger/ledger.service.js';
import { AllocationRepository } from '../thermometer/allocation.repository.js';
import { type ExitSettlementDecision, exitSettlementPolicy } from './exit-settlement-policy.js';
import { ExitSettlementRepository, type LeavingRow } from './exit-settlement.repository.js';
import { areSameParts, proposedParts } from './proposed-parts.js';
import { type Settled, settled, settlementEntries, type SettlementParts } from './settlement-parts.js';

const LONGEST_REASON = 500;

/** What somebody leaves behind in the books, and what the table says of it or the board decided. */
export interface ExitSettlement extends LeavingRow {
  readonly endedOn: NonNullable<LeavingRow['endedOn']>;
  readonly trajectoryId: string;
  /** Null where the cooperative has no table. */
  readonly proposed: SettlementParts | null;
  /** What is divided: thermometer and held money, less the advances that are open. */
  readonly toDivide: Cents;
  /** By what was decided, or else by the proposal. */
  readonly amounts: Settled | null;
}

@Injectable()
export class ExitSettlements {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly policies: Policies,
    private readonly ledger: Ledger,
    private readonly allocated: AllocationRepository,
    private readonly advanced: AdvanceRepository,
    private readonly repository: ExitSettlementRepository,
  ) {}

  /** @throws DomainError `NOT_FOUND`; `EXIT_NOT_RECORDED` for who has not left */
  async of(memberId: string): Promise<ExitSettlement> {
    const row = await this.db.read(
      this.repository.leaving(memberId, scopesOf('exit-settlement.read'), this.clock.today()),
    );
    return this.settlementOf(row);
  }

  /**
   * The board: where the money of somebody who left goes. The thermometer and what was held come to zero, and what comes
   * in later of old invoices goes the same way.
   * @param parts null: as the table says
   * @throws DomainError `NOT_FOUND`, `EXIT_NOT_RECORDED`, `POLICY_MISSING` without a table, `EXIT_ALREADY_SETTLED`,
   *   `EXIT_PARTS_NOT_WHOLE`, `EXIT_ON_BENEFIT` for starting capital of who is on benefit or had a trial only,
   *   `EXIT_ADVANCE_EXCEEDS`, `TEXT_REQUIRED` (departing from the table without a reason), `TEXT_TOO_LONG`,
   *   `TEXT_HAS_BSN`, and what the ledger refuses
   */
  async decide(memberId: string, parts: SettlementParts | null, reason: string): Promise<ExitSettlement> {
    if (parts) checkParts(parts);
    const scopes = scopesOf('exit-settlement.decide');
    const today = this.clock.today();
    return this.db.write(async (unit) => {
      await unit.run(this.allocated.lock([memberId]));
      const exit = await this.settlementOf(await unit.run(this.repository.leaving(memberId, scopes, today)));
      const version = await this.policies.on(exitSettlementPolicy, today);
      if (exit.decision) throw new DomainError('EXIT_ALREADY_SETTLED');
      const decided = parts ?? exit.proposed!;
      if (decided.startingCapital > 0 && !(exit.hasBenefitEnded && exit.destination !== null))
        throw new DomainError('EXIT_ON_BENEFIT', { path: ['parts', 'startingCapital'] });
      if (exit.toDivide < 0) throw new DomainError('EXIT_ADVANCE_EXCEEDS');
      const departs = !areSameParts(decided, exit.proposed!);
      const why = departs
        ? freeText(reason, 'reason', LONGEST_REASON)
        : optionalText(reason, 'reason', LONGEST_REASON);
      const entries = await this.entriesOf(unit, exit, decided, version);
      const decision = { id: newId(), decidedOn: today, parts: decided, settled: exit.toDivide, reason: why };
      const { trajectoryId, endedOn } = exit;
      await unit.run(
        this.repository.insert({
          ...decision,
          memberId,
          trajectoryId,
          endedOn,
          policyId: version.id,
          entryId: entries[0]?.id ?? null,
        }),
      );
      const { reserved } = (await unit.run(this.repository.leaving(memberId, scopes, today)))!;
      if (entries.length > 0) await unit.run(this.ledger.post(entries));
      const empty = { thermometer: 0, held: 0, advances: 0, reserved };
      return { ...exit, ...empty, decision, amounts: settled(exit.toDivide, decided) };
    });
  }

  private async entriesOf(
    unit: Unit,
    exit: ExitSettlement,
    parts: SettlementParts,
    version: PolicyVersion<ExitSettlementDecision>,
  ): Promise<Entry[]> {
    const { memberId, advances, thermometer, held, toDivide } = exit;
    if (advances + thermometer + held === 0) return [];
    if (parts.startingCapital > 0) await this.ledger.openSubAccount(unit, 'STARTING_CAPITAL', memberId);
    const today = this.clock.today();
    const on = await unit.run(this.ledger.firstOpenDay(today));
    const document = { on, reference: '' };
    const order = { parts, policy: version.id, decidedOn: today };
    const own = { memberId, rule: 'SETTLEMENT', rate: 10_000, base: advances } as const;
    const back: Entry[] = [];
    if (advances > 0) {
      const setOff = entry({
        ...document,
        journal: 'THERMOMETER',
        kind: 'SETTLEMENT',
        lines: [
          { ...own, account: 'THERMOMETER', cents: advances },
          { ...own, account: 'ADVANCES_TO_MEMBERS', cents: -advances },
        ],
      });
      // what was asked for is settled too, so that it holds nothing of what comes into the thermometer later
      await unit.run(this.advanced.repayAllOf(memberId, on, setOff.id));
      back.push(setOff);
    }
    return [
      ...back,
      ...settlementEntries({ account: 'THERMOMETER', memberId, cents: toDivide - held }, order, document),
      ...settlementEntries({ account: 'HELD_FOR_TRIAL', memberId, cents: held }, order, document),
    ];
  }

  private async settlementOf(row: LeavingRow | null): Promise<ExitSettlement> {
    if (!row) throw new DomainError('NOT_FOUND');
    const { endedOn, trajectoryId, destination, hasBenefitEnded, thermometer, held, advances, decision } =
      row;
    if (endedOn === null || trajectoryId === null) throw new DomainError('EXIT_NOT_RECORDED');
    const table = await this.policies.find(exitSettlementPolicy, this.clock.today());
    const proposed = table && proposedParts(table.body, { destination, hasBenefitEnded });
    const toDivide = thermometer + held - advances;
    const parts = decision?.parts ?? proposed;
    const cents = decision?.settled ?? toDivide;
    const amounts = parts && settled(cents, parts);
    return { ...row, endedOn, trajectoryId, proposed, toDivide, amounts };
  }
}

/** @throws DomainError `EXIT_PARTS_NOT_WHOLE` */
function checkParts(parts: SettlementParts): void {
  const each = [parts.startingCapital, parts.solidarityFund, parts.municipality];
  if (each.some((part) => part < 0) || each.reduce((sum, part) => sum + part, 0) !== 10_000)
    throw new DomainError('EXIT_PARTS_NOT_WHOLE', { path: ['parts'] });
}
