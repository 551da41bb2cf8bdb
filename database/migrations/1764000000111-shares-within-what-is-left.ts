import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The check of shares follows the rule with funds and pots: a part takes no more than what those before it left. */
export class SharesWithinWhatIsLeft1764000000111 implements MigrationInterface {
  name = 'SharesWithinWhatIsLeft1764000000111';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      /* Entries with a line whose amount is not its stored base times its stored rate, half away from zero: somebody computed
         it again, or by another rule. Only where a rule says so to the cent, and in what takes that back:
         - what an allocation gives on out of a person's account, where it is no more than the lines before it left there;
         - that it arrives, rule by rule;
         - VAT of an invoice, on the net; and of a sale paid at once, out of the gross.
         A correction stands for a difference of two such amounts, and has no rate of its own to be held against. */
      CREATE OR REPLACE FUNCTION tenant.shares_not_exact() RETURNS TABLE (subject uuid) LANGUAGE sql STABLE SET search_path = '' AS $$
        WITH line AS (
          SELECT p.entry_id, p.rule, p.cents, coalesce(o.kind, e.kind) AS kind, a.member_id IS NOT NULL AS is_a_persons,
                 p.rate_basis_points AS rate, abs(p.base_cents) AS base,
                 round(abs(p.base_cents)::numeric * p.rate_basis_points / 10000) AS share,
                 abs(sum(p.cents) OVER (PARTITION BY p.entry_id, p.account_id ORDER BY p.line_no
                   ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)) AS left_before
            FROM tenant.posting p
            JOIN tenant.journal_entry e ON e.tenant_id = p.tenant_id AND e.id = p.entry_id
            JOIN tenant.ledger_account a ON a.tenant_id = p.tenant_id AND a.id = p.account_id
            LEFT JOIN tenant.journal_entry o ON o.tenant_id = e.tenant_id AND o.id = e.reverses_id
           WHERE p.tenant_id = tenant.current_tenant() AND coalesce(o.kind, e.kind) IN ('ALLOCATION','INVOICE','INCOME')
        ), given AS (
          SELECT * FROM line WHERE kind = 'ALLOCATION' AND rate IS NOT NULL
             AND rule IN ('CONTRIBUTION','TRAINING_FUND','SOLIDARITY','POT')
        )
        SELECT g.entry_id FROM given g WHERE g.is_a_persons AND abs(g.cents) IS DISTINCT FROM least(g.share, g.left_before)
        UNION
        SELECT g.entry_id FROM given g GROUP BY g.entry_id, g.rule HAVING sum(g.cents) <> 0
        UNION
        SELECT l.entry_id FROM line l
         WHERE l.kind IN ('INVOICE','INCOME') AND l.rule = 'VAT' AND abs(l.cents) <> l.share
           AND l.base <> round((l.base + abs(l.cents))::numeric * 10000 / (10000 + l.rate))
      $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error(
      'Pots that are checked by the rule of before would all look wrong: restore a backup instead.',
    );
  }
}
