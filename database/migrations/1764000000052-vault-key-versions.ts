import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys of the vault get versions that live side by side, so that one can be replaced while it is used. */
export class VaultKeyVersions1764000000052 implements MigrationInterface {
  name = 'VaultKeyVersions1764000000052';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE tenant.vault_key
        -- of a cooperative's key: which master key wraps it (a fingerprint); NULL on rows of before
        ADD COLUMN master text CHECK (master IS NULL OR (subject_id IS NULL AND master ~ '^[0-9a-f]{16}$')),
        -- of a person's key: which version of the cooperative's key wraps it
        ADD COLUMN cooperative_version int NOT NULL DEFAULT 1 CHECK (cooperative_version > 0),
        ADD CHECK (version > 0);
      DROP INDEX tenant.vault_key_of;
      CREATE UNIQUE INDEX vault_key_of ON tenant.vault_key (tenant_id, subject_id, version, master) NULLS NOT DISTINCT;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX tenant.vault_key_of;
      CREATE UNIQUE INDEX vault_key_of ON tenant.vault_key (tenant_id, subject_id) NULLS NOT DISTINCT;
      ALTER TABLE tenant.vault_key DROP COLUMN master, DROP COLUMN cooperative_version;
    `);
  }
}
