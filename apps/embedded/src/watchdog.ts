/** The watchdog's own process: `node watchdog.js <data folder> [folders to remove…]`, with the pipe as its input. */
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { postmasterOf, stopPostmaster } from './postmaster.js';

const [data, ...remove] = process.argv.slice(2);
// Whoever stops the whole group means the launcher; the watchdog ends after the server.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

let said = '';
process.stdin.setEncoding('utf8').on('data', (text: string) => (said += text));
for (const end of ['end', 'error'] as const) process.stdin.once(end, () => void afterwards());

async function afterwards(): Promise<void> {
  if (said === 'released' || !data) process.exit(0);
  // The launcher may have died just after it started a server that has not written its pid file yet.
  for (let look = 0; look < 40 && !postmasterOf(data); look++) await pause(50);
  await stopPostmaster(data);
  for (const folder of remove) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.exit(0);
}
