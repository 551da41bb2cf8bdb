import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Contributions of a year over several cooperatives: divided once, printed once, never revised. */
export class MoneyOfTheNetwork1764000000208 implements MigrationInterface {
  name = 'MoneyOfTheNetwork1764000000208';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE published.money_cell (
        year int NOT NULL CHECK (year BETWEEN 2000 AND 2200),
        sector text NOT NULL,
        region text NOT NULL,
        cents_rounded bigint NOT NULL CHECK (cents_rounded >= 0),
        cooperatives int NOT NULL CHECK (cooperatives > 0),
        closed_in text NOT NULL CHECK (closed_in ~ '^[0-9]{4}Q[1-4]$'),
        rule_version text NOT NULL,
        PRIMARY KEY (year, sector, region)
      );
      GRANT SELECT, INSERT ON published.money_cell TO builder;
      CREATE TRIGGER never_change BEFORE UPDATE OR DELETE ON published.money_cell
        FOR EACH ROW EXECUTE FUNCTION published.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE published.money_cell');
  }
}
