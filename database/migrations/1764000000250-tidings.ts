import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Table, when it is told, the channel, and the column of the id that is told. */
const TOLD = [
  ['registry.role_grant', 'INSERT OR UPDATE OR DELETE', 'account_changed', 'account_id'],
  // not of a new one: many begin each hour, and whoever does not know one looks
  ['registry.session', 'UPDATE OR DELETE', 'account_changed', 'account_id'],
  ['registry.account', 'UPDATE OF locale OR DELETE', 'account_changed', 'id'],
  ['registry.organisation', 'UPDATE OF kind, name', 'organisation_changed', 'id'],
  ['registry.business_clock', 'UPDATE', 'business_date_moved', ''],
  ['tenant.policy_version', 'INSERT OR UPDATE OR DELETE', 'policies_changed', 'tenant_id'],
  ['tenant.policy_withdrawal', 'INSERT OR UPDATE OR DELETE', 'policies_changed', 'tenant_id'],
] as const;

/** PostgreSQL tells the processes that keep accounts and policies in memory when those change: an id, and nothing else. */
export class Tidings1764000000250 implements MigrationInterface {
  name = 'Tidings1764000000250';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION registry.tell() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
      BEGIN
        -- the same id is told once in a transaction, and not before it is committed
        PERFORM pg_notify(TG_ARGV[0], to_jsonb(coalesce(NEW, OLD)) ->> TG_ARGV[1]);
        RETURN NULL;
      END $$;
      REVOKE ALL ON FUNCTION registry.tell() FROM PUBLIC;
    `);
    for (const [table, events, channel, column] of TOLD) {
      await runner.query(
        `CREATE TRIGGER tell AFTER ${events} ON ${table} FOR EACH ROW EXECUTE FUNCTION registry.tell('${channel}', '${column}')`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table] of TOLD) await runner.query(`DROP TRIGGER tell ON ${table}`);
    await runner.query('DROP FUNCTION registry.tell()');
  }
}
