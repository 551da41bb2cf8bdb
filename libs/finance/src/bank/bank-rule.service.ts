import { Injectable } from '@nestjs/common';
import { type CivilDate, DomainError, ibanOf, isId, newId } from '#kernel';
import {
  Clock,
  type Connection,
  connection,
  Db,
  freeText,
  optionalText,
  type PageArgs,
  pageOf,
} from '#platform';
import { type VatCode, vatRateOn } from '../invoice/vat.js';
import type { AccountName } from './bank-booking.repository.js';
import { type BankRuleRow, BankRuleRepository, type RuleConditions } from './bank-rule.repository.js';
import { BankTargets } from './bank-targets.service.js';

const LONGEST_TEXT = 100;
/** A shorter piece is in half of all names. */
const SHORTEST_PIECE = 3;

/** A rule as a treasurer states it. */
export interface RuleWish extends RuleConditions {
  readonly name: string;
  /** Null: entries like it are ignored. */
  readonly account: AccountName | null;
  readonly vat: VatCode | null;
  readonly isAutomatic: boolean;
  /** Of entries that the bank books from this day on; null: today. */
  readonly validFrom: CivilDate | null;
}

/**
 * What a cooperative does with bank entries of a kind. A rule proposes; only where the treasurer said so it books by
 * itself, as statements come in. It is never changed: it ends, and another begins.
 */
@Injectable()
export class BankRules {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly targets: BankTargets,
    private readonly repository: BankRuleRepository,
  ) {}

  /**
   * Treasurers.
   * @throws DomainError `BANK_RULE_EMPTY` without a condition, `BANK_RULE_TOO_SHORT`, `IBAN_INVALID`, the codes of typed texts,
   *   `LEDGER_ACCOUNT_UNKNOWN`, `BANK_TARGET_NOT_BY_HAND`, `VAT_NOT_HERE`
   */
  async add(wish: RuleWish): Promise<BankRuleRow> {
    const { direction, vat, isAutomatic, account: named } = wish;
    const name = freeText(wish.name, 'name', LONGEST_TEXT);
    const conditions = checkedConditions(wish);
    const validFrom = wish.validFrom ?? this.clock.today();
    if (vat !== null && named === null) throw new DomainError('VAT_NOT_HERE', { path: ['vat'] });
    const id = newId();
    return this.db.write(async (unit) => {
      const rate = vat === null ? 0 : vatRateOn(vat, validFrom);
      const account = named && (await this.targets.account(unit, named, rate));
      const accountId = account?.id ?? null;
      const rule = { id, name, direction, vat, isAutomatic, validFrom, accountId, ...conditions };
      await unit.run(this.repository.insert(rule));
      return (await unit.run(this.repository.get(id)))!;
    });
  }

  /** From this day on it says nothing more. @throws DomainError `NOT_FOUND`, `BANK_RULE_OVER` */
  end(id: string, endsOn: CivilDate): Promise<BankRuleRow> {
    return this.db.write(async (unit) => {
      const hasEnded = await unit.run(this.repository.end(id, endsOn));
      const row = await unit.run(this.repository.get(id));
      if (!row) throw new DomainError('NOT_FOUND');
      if (!hasEnded) throw new DomainError('BANK_RULE_OVER', { path: ['endsOn'] });
      return row;
    });
  }

  /** Newest first. @throws DomainError `PAGE_INVALID`, `CURSOR_INVALID` */
  async page(args: PageArgs): Promise<Connection<BankRuleRow>> {
    const page = pageOf(args, 1);
    if (page.from && !isId(page.from[0]!)) throw new DomainError('CURSOR_INVALID');
    return connection(await this.db.read(this.repository.page(page)), page, ({ id }) => [id]);
  }
}

function checkedConditions(wish: RuleWish): Omit<RuleConditions, 'direction'> {
  const iban = wish.iban === null ? null : ibanOf(wish.iban);
  const nameContains = piece(wish.nameContains, 'nameContains');
  const textContains = piece(wish.textContains, 'textContains');
  if (iban === null && nameContains === null && textContains === null)
    throw new DomainError('BANK_RULE_EMPTY');
  return { iban, nameContains, textContains };
}

function piece(text: string | null, field: string): string | null {
  const typed = optionalText(text, field, LONGEST_TEXT);
  if (typed === '') return null;
  if (typed.length < SHORTEST_PIECE)
    throw new DomainError('BANK_RULE_TOO_SHORT', { path: [field], params: { least: SHORTEST_PIECE } });
  return typed;
}
