/** `npm run -s db:url [-- --role <role>]`: the address of the running embedded database, for psql and pg_dump. */
import { parseArgs } from 'node:util';
import { rolePassword } from '#platform';
import { home } from './checkout.js';
import { connectOwner } from './cluster.js';
import { databaseUrl, ownerUrl, remembered } from './postgres.js';
import { postmasterOf } from './postmaster.js';
import { secretsOf } from './secrets.js';
import { StartRefused } from './start-refused.js';

try {
  const { values } = parseArgs({ options: { role: { type: 'string', default: 'owner' } } });
  console.log(await address(values.role));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function address(role: string): Promise<string> {
  const data = remembered(home)?.data;
  const running = data && postmasterOf(data);
  if (!running) throw new StartRefused('The embedded database does not run. Start it with: npm start');
  const secrets = secretsOf(home, true);
  const answer = await connectOwner(data, running.port, secrets);
  if ('refused' in answer)
    throw new StartRefused(`The embedded database takes no connection (${answer.refused}).`);
  await answer.connection.end();
  return role === 'owner'
    ? ownerUrl(running.port, secrets)
    : databaseUrl(running.port, role, rolePassword(secrets.masterKey, role));
}
