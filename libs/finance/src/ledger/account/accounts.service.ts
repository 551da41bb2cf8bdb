import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#kernel';
import { Db, freeText, optionalText, type Unit } from '#platform';
import { type AccountKind, chart, isNeeded, isSubLedger } from '../chart.js';
import { Ledger } from '../ledger.service.js';
import { AccountRepository, type AccountRow } from './account.repository.js';
import { rgsCode } from './rgs.js';

const LONGEST_NAME = 100;
const NUMBER = /^[0-9]{3,8}$/;

/** The chart of accounts: shipped, and a cooperative's own within what the rules need. */
@Injectable()
export class Accounts {
  constructor(
    private readonly db: Db,
    private readonly ledger: Ledger,
    private readonly repository: AccountRepository,
  ) {}

  /** By number; the accounts of all persons of one role are one. */
  list(withArchived: boolean): Promise<AccountRow[]> {
    return this.db.read(this.repository.list(withArchived));
  }

  /** Opens the shipped accounts that are not there yet, those of the programme in force among them. */
  async complete(): Promise<AccountRow[]> {
    return this.db.write(async (unit) => {
      await this.ledger.openBooks(unit);
      return unit.run(this.repository.list(false));
    });
  }

  /**
   * Adds an account of the cooperative's own.
   * @throws DomainError `RGS_CODE_UNKNOWN`, `RGS_KIND_MISMATCH`, `LEDGER_ACCOUNT_NUMBER_INVALID`, `LEDGER_ACCOUNT_NUMBER_TAKEN`,
   *   and the texts' codes for its name
   */
  async add(account: {
    readonly number: string;
    readonly name: string;
    readonly kind: AccountKind;
    readonly rgsCode: string;
  }): Promise<AccountRow> {
    refuseOtherCode(account.rgsCode, account.kind, 'kind');
    const name = freeText(account.name, 'name', LONGEST_NAME);
    const id = newId();
    return this.db.write(async (unit) => {
      await unit.run(this.repository.lockChart());
      await this.refuseTaken(unit, account.number);
      await unit.run(this.repository.insert({ ...account, id, name }));
      return this.get(unit, id);
    });
  }

  /**
   * Gives an account another number or name; with one of a person, all of its role. An empty name is the usual one again.
   * One that the cooperative added itself can have another code of its kind.
   * @throws DomainError `NOT_FOUND`, `LEDGER_ACCOUNT_NUMBER_INVALID`, `LEDGER_ACCOUNT_NUMBER_TAKEN`, `RGS_CODE_FIXED`,
   *   `RGS_CODE_UNKNOWN`, `RGS_KIND_MISMATCH`, and the texts' codes
   */
  async change(
    id: string,
    wanted: {
      readonly number: string | null;
      readonly name: string | null;
      readonly rgsCode: string | null;
    },
  ): Promise<AccountRow> {
    return this.db.write(async (unit) => {
      await unit.run(this.repository.lockChart());
      const account = await this.get(unit, id);
      const number = wanted.number ?? account.number;
      if (number !== account.number) await this.refuseTaken(unit, number);
      const name = nameOf(account, wanted.name);
      await unit.run(this.repository.change(id, number, name, codeOf(account, wanted.rgsCode)));
      return this.get(unit, id);
    });
  }

  /**
   * Puts an account away: it takes nothing any more and stays in what was booked.
   * @throws DomainError `NOT_FOUND`, `LEDGER_ACCOUNT_NEEDED` where a rule posts to it, `LEDGER_ACCOUNT_HAS_BALANCE`
   */
  archive(id: string): Promise<AccountRow> {
    return this.db.write(async (unit) => {
      await unit.run(this.repository.holdPostings());
      const account = await this.get(unit, id);
      if (isNeeded(account.role)) throw new DomainError('LEDGER_ACCOUNT_NEEDED');
      if (account.balance !== 0) throw new DomainError('LEDGER_ACCOUNT_HAS_BALANCE');
      await unit.run(this.repository.setArchived(id, true));
      return this.get(unit, id);
    });
  }

  /** Brings back an account that was put away. @throws DomainError `NOT_FOUND` */
  restore(id: string): Promise<AccountRow> {
    return this.db.write(async (unit) => {
      await this.get(unit, id);
      await unit.run(this.repository.setArchived(id, false));
      return this.get(unit, id);
    });
  }

  private async get(unit: Unit, id: string): Promise<AccountRow> {
    const account = await unit.run(this.repository.get(id));
    if (!account) throw new DomainError('NOT_FOUND');
    return account;
  }

  /** A number is taken by whoever has it, and by a shipped role that no person has an account of yet. */
  private async refuseTaken(unit: Unit, number: string): Promise<void> {
    if (!NUMBER.test(number)) throw new DomainError('LEDGER_ACCOUNT_NUMBER_INVALID', { path: ['number'] });
    const shipped = chart.find((account) => account.number === number && isSubLedger(account.role));
    const isKept = shipped !== undefined && !(await unit.run(this.repository.hasRole(shipped.role)));
    if (isKept || (await unit.run(this.repository.holderOf(number))) !== null)
      throw new DomainError('LEDGER_ACCOUNT_NUMBER_TAKEN', { path: ['number'] });
  }
}

/** @throws DomainError `RGS_CODE_UNKNOWN`, or `RGS_KIND_MISMATCH` at the field that says otherwise */
function refuseOtherCode(code: string, kind: AccountKind, otherwise: string): void {
  const known = rgsCode(code);
  if (!known) throw new DomainError('RGS_CODE_UNKNOWN', { path: ['rgsCode'] });
  if (known.kind !== kind)
    throw new DomainError('RGS_KIND_MISMATCH', { path: [otherwise], params: { kind: known.kind } });
}

/** The shipped accounts keep their codes: reports and rules count on where they stand. */
function codeOf(account: AccountRow, wanted: string | null): string {
  if (wanted === null || wanted === account.rgsCode) return account.rgsCode;
  if (account.role !== 'OTHER') throw new DomainError('RGS_CODE_FIXED', { path: ['rgsCode'] });
  refuseOtherCode(wanted, account.kind, 'rgsCode');
  return wanted;
}

function nameOf(account: AccountRow, wanted: string | null): string | null {
  if (wanted === null) return account.name;
  return account.role === 'OTHER'
    ? freeText(wanted, 'name', LONGEST_NAME)
    : optionalText(wanted, 'name', LONGEST_NAME) || null;
}
