/** A launcher to be killed by postgres.db.spec.ts: `node launcher.fixture.js home <folder>` or `… throw-away`. */
import { openPostgres, startPostgres } from './postgres.js';
import { Steps } from './steps.js';
import { onStopAsked } from './stop-signals.js';

const [kind, home] = process.argv.slice(2);
const silent = new Steps({ write: () => undefined });
const postgres =
  kind === 'home' && home ? await openPostgres({ home, steps: silent }) : await startPostgres();
onStopAsked(() => void postgres.stop().then(() => process.exit(0)));
console.log(postgres.ownerUrl);
setInterval(() => undefined, 60_000);
