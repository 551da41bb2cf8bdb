import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Money that came in may be a sale of a member without an invoice as well. */
export class BankBringsSales1764000000260 implements MigrationInterface {
  name = 'BankBringsSales1764000000260';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE tenant.bank_booking_part
        ADD COLUMN member_id uuid,
        ADD COLUMN enterprise_id uuid,
        ADD FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member (tenant_id, id),
        ADD FOREIGN KEY (tenant_id, enterprise_id) REFERENCES tenant.enterprise (tenant_id, id),
        ADD CONSTRAINT bank_part_of_sale CHECK (enterprise_id IS NULL OR member_id IS NOT NULL),
        DROP CONSTRAINT bank_part_target,
        ADD CONSTRAINT bank_part_target
          CHECK (num_nonnulls(invoice_id, account_id, investment_id, expense_id, member_id) = 1);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE tenant.bank_booking_part DROP CONSTRAINT bank_part_target, DROP COLUMN member_id, DROP COLUMN enterprise_id,
        ADD CONSTRAINT bank_part_target CHECK (num_nonnulls(invoice_id, account_id, investment_id, expense_id) = 1);
    `);
  }
}
