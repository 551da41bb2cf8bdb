/**
 * `npm run -s keys:rotate`: replaces keys of the vault while the servers run. Settings: `DATABASE_URL`, `MASTER_KEY` (the
 * new one) and `MASTER_KEY_PREVIOUS`, and the others that a server needs. It may be broken off and started again.
 *
 * Without an option: wraps the cooperatives' keys by the new master key too. Then restart the servers with both settings,
 * and when the last old one is gone:
 * `-- --finish`: takes away what the previous master key wraps.
 * `-- --cooperatives`: a new key for each cooperative. `-- --people`: a new key for each person, for what is written from
 * then on.
 */
import { parseArgs } from 'node:util';
import {
  ConfigError,
  dataSourceFor,
  Db,
  KeyRotation,
  Metrics,
  readConfig,
  roleUrl,
  runInContext,
  statement,
  systemContext,
} from '#platform';

const cooperatives = statement<{ id: string }, string[]>(
  `SELECT id FROM registry.organisation WHERE kind = 'COOPERATIVE' ORDER BY id`,
  [],
  (rows) => rows.map(({ id }) => id),
);

try {
  const { values: wanted } = parseArgs({
    options: {
      finish: { type: 'boolean', default: false },
      cooperatives: { type: 'boolean', default: false },
      people: { type: 'boolean', default: false },
    },
  });
  const config = readConfig(process.env);
  const source = dataSourceFor(roleUrl(config, 'app'), 1);
  await source.initialize();
  const db = new Db(source, new Metrics());
  const rotation = new KeyRotation(db, config);
  try {
    let changed = 0;
    for (const id of await db.read(cooperatives)) {
      changed += await runInContext(systemContext(id, 'keys:rotate'), () => {
        if (wanted.finish) return rotation.finish();
        if (wanted.cooperatives) return rotation.renewCooperativeKey();
        if (wanted.people) return rotation.renewPeopleKeys();
        return rotation.wrapAgain();
      });
    }
    process.stdout.write(`${changed} keys done.\n`);
  } finally {
    await source.destroy();
  }
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exitCode = 1;
}
