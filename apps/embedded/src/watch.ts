import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Socket } from 'node:net';
import { compiled } from './checkout.js';
import { type Place } from './place.js';
import { StartRefused } from './start-refused.js';

export interface Watch {
  readonly pid: number | undefined;
  /** Sends the watchdog home: the server was stopped in good order. */
  release(): void;
}

/**
 * Sets the watchdog on a data folder. It holds the other end of a pipe that the system closes however this process
 * ends.
 *
 * @param remove folders to clear away after this process died
 */
export function setWatch(place: Place, remove: readonly string[] = []): Watch {
  const script = compiled('watchdog.js');
  if (!existsSync(script)) throw new StartRefused(`${script} is missing. Build it first: npm run build`);
  const watchdog = spawn(process.execPath, [script, place.data, ...remove], {
    cwd: place.folder,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    windowsHide: true,
  });
  // A watchdog that somebody killed must not take the product with it.
  watchdog.on('error', () => undefined);
  watchdog.stdin.on('error', () => undefined);
  watchdog.unref();
  (watchdog.stdin as Socket).unref();
  return { pid: watchdog.pid, release: () => watchdog.stdin.end('released') };
}
