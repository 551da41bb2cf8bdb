import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A block's edges stand before anybody counts: first the block, then its people, then its count with the noise. So the
 * count has a row of its own, and a block of the network-wide kinds, whose counts follow later, has none.
 */
export class CountsOfBlocks1764000000206 implements MigrationInterface {
  name = 'CountsOfBlocks1764000000206';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE published.block_count (
        block_id uuid PRIMARY KEY REFERENCES published.block (id),
        noisy_out int NOT NULL,
        epsilon numeric NOT NULL CHECK (epsilon > 0),
        drawn_at timestamptz NOT NULL DEFAULT now()
      );
      INSERT INTO published.block_count SELECT id, noisy_out, epsilon, drawn_at FROM published.block;
      ALTER TABLE published.block DROP COLUMN noisy_out, DROP COLUMN epsilon, DROP COLUMN drawn_at;
      GRANT SELECT, INSERT ON published.block_count TO builder;
      CREATE TRIGGER never_change BEFORE UPDATE OR DELETE ON published.block_count
        FOR EACH ROW EXECUTE FUNCTION published.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE published.block ADD COLUMN noisy_out int, ADD COLUMN epsilon numeric, ADD COLUMN drawn_at timestamptz;
      ALTER TABLE published.block DISABLE TRIGGER never_change;
      UPDATE published.block b SET noisy_out = c.noisy_out, epsilon = c.epsilon, drawn_at = c.drawn_at
        FROM published.block_count c WHERE c.block_id = b.id;
      ALTER TABLE published.block ENABLE TRIGGER never_change;
      DROP TABLE published.block_count;
    `);
  }
}
