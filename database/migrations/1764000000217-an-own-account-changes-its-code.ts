import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A code that was chosen wrongly is put right, as a name is: what was exchanged before stays as it was exchanged. */
export class AnOwnAccountChangesItsCode1764000000217 implements MigrationInterface {
  name = 'AnOwnAccountChangesItsCode1764000000217';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('GRANT UPDATE (rgs_code) ON tenant.ledger_account TO app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('REVOKE UPDATE (rgs_code) ON tenant.ledger_account FROM app');
  }
}
