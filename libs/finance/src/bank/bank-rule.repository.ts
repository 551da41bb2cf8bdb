import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { type Page, Parameters, statement, type Statement } from '#platform';
import type { VatCode } from '../invoice/vat.js';
import type { TargetAccount } from './bank-entry.js';
import { accountJson, ruleHolds } from './bank-inbox-sql.js';

export const moneyDirections = ['IN', 'OUT'] as const;
export type MoneyDirection = (typeof moneyDirections)[number];

/** Of what a rule says something; what is null may be anything. */
export interface RuleConditions {
  readonly iban: string | null;
  readonly nameContains: string | null;
  readonly textContains: string | null;
  readonly direction: MoneyDirection | null;
}

export interface NewRule extends RuleConditions {
  readonly id: string;
  readonly name: string;
  /** Null: it says to ignore. */
  readonly accountId: string | null;
  readonly vat: VatCode | null;
  readonly isAutomatic: boolean;
  readonly validFrom: CivilDate;
}

export interface BankRuleRow extends Omit<NewRule, 'accountId'> {
  readonly account: TargetAccount | null;
  readonly endsOn: CivilDate | null;
}

/** A rule that holds for an entry. */
export interface HoldingRule {
  readonly entryId: string;
  readonly ruleId: string;
  readonly name: string;
  readonly accountId: string | null;
  readonly vat: VatCode | null;
}

const HOLDING = `b.id AS "entryId", r.id AS "ruleId", r.name, r.account_id AS "accountId", r.vat`;

@Injectable()
export class BankRuleRepository {
  insert(rule: NewRule): Statement<void> {
    return statement(
      `INSERT INTO tenant.bank_rule (id, name, iban, name_contains, text_contains, direction, account_id, vat, is_automatic,
                                     valid_from) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        rule.id,
        rule.name,
        rule.iban,
        rule.nameContains,
        rule.textContains,
        rule.direction,
        rule.accountId,
        rule.vat,
        rule.isAutomatic,
        rule.validFrom,
      ],
      () => undefined,
    );
  }

  /** False where there is none, it begins later, or it ended before. */
  end(id: string, endsOn: CivilDate): Statement<boolean> {
    return statement<object, boolean>(
      `UPDATE tenant.bank_rule SET ends_on = $2 WHERE tenant_id = tenant.current_tenant() AND id = $1
          AND valid_from <= $2 AND (ends_on IS NULL OR ends_on > $2) RETURNING id`,
      [id, endsOn],
      (rows) => rows.length === 1,
    );
  }

  get(id: string): Statement<BankRuleRow | null> {
    return statement<BankRuleRow, BankRuleRow | null>(
      `${SELECT} AND r.id = $1`,
      [id],
      ([row]) => row ?? null,
    );
  }

  /** Newest first. */
  page(page: Page): Statement<BankRuleRow[]> {
    const parameters = new Parameters();
    const [comparison, order] = page.isBackward ? ['>', 'ASC'] : ['<', 'DESC'];
    const after = page.from ? `AND r.id ${comparison} ${parameters.add(page.from[0])}::uuid` : '';
    return statement<BankRuleRow, BankRuleRow[]>(
      `${SELECT} ${after} ORDER BY r.id ${order} LIMIT ${parameters.add(page.limit + 1)}`,
      parameters.values,
      (rows) => rows,
    );
  }

  /** The rule, if it holds for this entry. */
  holding(ruleId: string, entryId: string): Statement<HoldingRule | null> {
    return statement<HoldingRule, HoldingRule | null>(
      `SELECT ${HOLDING} FROM tenant.bank_movement b JOIN tenant.bank_rule r ON r.tenant_id = b.tenant_id
        WHERE b.tenant_id = tenant.current_tenant() AND b.id = $2 AND r.id = $1 AND ${ruleHolds('r', 'b')}`,
      [ruleId, entryId],
      ([row]) => row ?? null,
    );
  }

  /**
   * Entries of an import, after one of them, for which the oldest rule that holds is automatic. Where an older one only
   * proposes, a person decides.
   */
  automatic(importId: string, after: string, many: number): Statement<HoldingRule[]> {
    return statement<HoldingRule, HoldingRule[]>(
      `SELECT ${HOLDING} FROM tenant.bank_movement b
         CROSS JOIN LATERAL (SELECT r.* FROM tenant.bank_rule r WHERE r.tenant_id = b.tenant_id AND ${ruleHolds('r', 'b')}
                              ORDER BY r.id LIMIT 1) r
        WHERE b.tenant_id = tenant.current_tenant() AND b.import_id = $1 AND b.state = 'NEW' AND b.id > $2::uuid
          AND r.is_automatic ORDER BY b.id LIMIT $3`,
      [importId, after, many],
      (rows) => rows,
    );
  }
}

const SELECT = `SELECT r.id, r.name, r.iban, r.name_contains AS "nameContains", r.text_contains AS "textContains", r.direction,
    r.vat, r.is_automatic AS "isAutomatic", r.valid_from AS "validFrom", r.ends_on AS "endsOn",
    CASE WHEN a.id IS NOT NULL THEN ${accountJson('a')} END AS account
  FROM tenant.bank_rule r LEFT JOIN tenant.ledger_account a ON a.tenant_id = r.tenant_id AND a.id = r.account_id
 WHERE r.tenant_id = tenant.current_tenant()`;
