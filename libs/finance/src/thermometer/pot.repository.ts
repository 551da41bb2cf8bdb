import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '#platform';

/** Pots stand between 0551 and 0559, or behind where a cooperative used all of these. */
const FIRST_NUMBER = 551;
const RGS_CODE = 'BEivBefBef';

@Injectable()
export class PotRepository {
  /** The accounts of these pots; one that has none gets one, with the pot's name and the next number that is free. */
  async open(
    run: <T>(statement: Statement<T>) => Promise<T>,
    names: readonly string[],
  ): Promise<Map<string, string>> {
    const accounts = new Map<string, string>();
    for (const name of names) {
      await run(this.add(name));
      accounts.set(name, await run(this.accountOf(name)));
    }
    return accounts;
  }

  /** Whoever comes second with a new name waits for the first, and then finds its pot. */
  private add(name: string): Statement<void> {
    return statement(
      `WITH wait AS MATERIALIZED (
         SELECT pg_advisory_xact_lock(hashtextextended('pots ' || tenant.current_tenant(), 0))
          WHERE NOT EXISTS (SELECT FROM tenant.contribution_pot p WHERE p.tenant_id = tenant.current_tenant() AND p.name = $1)
       ), account AS (
         INSERT INTO tenant.ledger_account (number, role, rgs_code, kind, name)
         SELECT (SELECT lpad(n::text, 4, '0') FROM generate_series(${FIRST_NUMBER}, 999) n
                  WHERE NOT EXISTS (SELECT FROM tenant.ledger_account a
                    WHERE a.tenant_id = tenant.current_tenant() AND a.number = lpad(n::text, 4, '0'))
                  ORDER BY n LIMIT 1), 'OTHER', '${RGS_CODE}', 'EQUITY', $1
           FROM wait RETURNING id
       ), balance AS (
         INSERT INTO tenant.account_balance (account_id) SELECT id FROM account
       )
       INSERT INTO tenant.contribution_pot (name, account_id) SELECT $1, id FROM account`,
      [name],
      () => undefined,
    );
  }

  private accountOf(name: string): Statement<string> {
    return statement<{ id: string }, string>(
      'SELECT p.account_id AS id FROM tenant.contribution_pot p WHERE p.tenant_id = tenant.current_tenant() AND p.name = $1',
      [name],
      ([row]) => row!.id,
    );
  }
}
