import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A bank entry pays what was asked for and approved as well: an investment, an advance, an expense. */
export class BankPaysRequests1764000000170 implements MigrationInterface {
  name = 'BankPaysRequests1764000000170';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE tenant.bank_booking_part
        ADD COLUMN investment_id uuid,
        ADD COLUMN expense_id uuid,
        ADD FOREIGN KEY (tenant_id, investment_id) REFERENCES tenant.investment_request (tenant_id, id),
        ADD FOREIGN KEY (tenant_id, expense_id) REFERENCES tenant.expense (tenant_id, id),
        DROP CONSTRAINT bank_part_target,
        ADD CONSTRAINT bank_part_target CHECK (num_nonnulls(invoice_id, account_id, investment_id, expense_id) = 1);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE tenant.bank_booking_part DROP CONSTRAINT bank_part_target, DROP COLUMN investment_id, DROP COLUMN expense_id,
        ADD CONSTRAINT bank_part_target CHECK (num_nonnulls(invoice_id, account_id) = 1);
    `);
  }
}
