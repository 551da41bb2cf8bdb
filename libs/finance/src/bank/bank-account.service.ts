import { Injectable } from '@nestjs/common';
import { ibanOf, newId } from '#kernel';
import { Db, freeText } from '#platform';
import { BankAccountEntity } from './bank-account.entity.js';
import { type BankAccountRow, BankStatementRepository } from './bank-statement.repository.js';

const LONGEST_NAME = 100;

@Injectable()
export class BankAccounts {
  constructor(
    private readonly db: Db,
    private readonly statements: BankStatementRepository,
  ) {}

  /** Each with where its latest statement ends, by name. */
  all(): Promise<BankAccountRow[]> {
    return this.db.read(this.statements.accounts());
  }

  /**
   * Treasurers: an account of the cooperative, whose statements may be imported from now on.
   * @throws DomainError `IBAN_INVALID`, `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`, `BANK_ACCOUNT_EXISTS`
   */
  async open(iban: string, name: string): Promise<BankAccountEntity> {
    const account = { id: newId(), iban: ibanOf(iban), name: freeText(name, 'name', LONGEST_NAME) };
    await this.db.write((unit) => unit.manager.insert(BankAccountEntity, account));
    return account;
  }
}
