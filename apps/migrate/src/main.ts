/**
 * Brings a database to the newest form, as its owner: before the first start and with every release.
 * Settings: `DATABASE_OWNER_URL` (who may create roles and tables), `DATABASE_URL` (the app role as the servers will use
 * it), `MASTER_KEY`, and `MASTER_KEY_PREVIOUS` while that is set for the servers.
 */
import { migrations } from '#database';
import { migrate } from '#platform';

const { DATABASE_OWNER_URL, DATABASE_URL, MASTER_KEY, MASTER_KEY_PREVIOUS } = process.env;
const missing = Object.entries({ DATABASE_OWNER_URL, DATABASE_URL, MASTER_KEY }).filter(
  ([, value]) => !value,
);
if (missing.length > 0) {
  console.error(
    `The settings are not right:\n${missing.map(([name]) => `  - ${name}: is missing`).join('\n')}`,
  );
  process.exit(1);
}
const appPassword = decodeURIComponent(new URL(DATABASE_URL!).password);
const { applied } = await migrate(
  DATABASE_OWNER_URL!,
  // the passwords follow from the same key as in the servers
  Buffer.from(MASTER_KEY_PREVIOUS || MASTER_KEY!, 'base64'),
  migrations,
  appPassword,
);
process.stdout.write(`${applied} migrations applied.\n`);
