import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '#platform';
import { AccountRepository } from '../ledger/account/account.repository.js';

/** Pots stand between 0551 and 0559, or behind where a cooperative used all of these. */
const FIRST_NUMBER = 551;
const RGS_CODE = 'BEivBefBef';

@Injectable()
export class PotRepository {
  constructor(private readonly chart: AccountRepository) {}

  /** The accounts of these pots; one that has none gets one, with the pot's name and the next number that is free. */
  async open(
    run: <T>(statement: Statement<T>) => Promise<T>,
    names: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    if (names.length === 0) return new Map();
    const known = await run(this.accountsOf(names));
    if (known.size === names.length) return known;
    // a statement of its own: whoever waited here looks at the chart as the one before left it, and finds its pot
    await run(this.chart.lockChart());
    for (const name of names) await run(this.add(name));
    return run(this.accountsOf(names));
  }

  /** Opens a pot that is not there. The caller holds the chart. */
  private add(name: string): Statement<void> {
    return statement(
      `WITH account AS (
         INSERT INTO tenant.ledger_account (number, role, rgs_code, kind, name)
         SELECT (SELECT lpad(n::text, 4, '0') FROM generate_series(${FIRST_NUMBER}, 999) n
                  WHERE NOT EXISTS (SELECT FROM tenant.ledger_account a
                    WHERE a.tenant_id = tenant.current_tenant() AND a.number = lpad(n::text, 4, '0'))
                  ORDER BY n LIMIT 1), 'OTHER', '${RGS_CODE}', 'EQUITY', $1
          WHERE NOT EXISTS (SELECT FROM tenant.contribution_pot p
                             WHERE p.tenant_id = tenant.current_tenant() AND p.name = $1)
         RETURNING id
       ), balance AS (
         INSERT INTO tenant.account_balance (account_id) SELECT id FROM account
       )
       INSERT INTO tenant.contribution_pot (name, account_id) SELECT $1, id FROM account`,
      [name],
      () => undefined,
    );
  }

  private accountsOf(names: readonly string[]): Statement<ReadonlyMap<string, string>> {
    return statement<{ name: string; id: string }, ReadonlyMap<string, string>>(
      `SELECT p.name, p.account_id AS id FROM tenant.contribution_pot p
        WHERE p.tenant_id = tenant.current_tenant() AND p.name = ANY ($1::text[])`,
      [names],
      (rows) => new Map(rows.map(({ name, id }) => [name, id])),
    );
  }
}
