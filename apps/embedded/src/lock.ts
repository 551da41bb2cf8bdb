import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, connect } from 'node:net';
import { join } from 'node:path';
import { makeHome } from './place.js';
import { StartRefused } from './start-refused.js';

/** Who holds a home. Process ids come round again, so the holder proves by a loopback port that it lives. */
interface Holder {
  readonly pid: number;
  readonly port: number;
  readonly token: string;
}

export interface Lock {
  /** Makes known where the product is served. */
  announce(url: string): void;
  release(): void;
}

/** Milliseconds in which a holder answers; a frozen one does not, and still holds. */
const PATIENCE = 2_000;

/**
 * Takes a home for this process: two products on one folder would run every job twice.
 *
 * @param url where the product will be served
 * @throws StartRefused when another process holds it
 */
export async function takeLock(home: string, url: string): Promise<Lock> {
  makeHome(home);
  const file = join(home, 'lock.json');
  const token = randomUUID();
  let served = url;
  const server = await answering(() => `${token} ${served}`);
  const holder: Holder = { pid: process.pid, port: (server.address() as { port: number }).port, token };
  try {
    while (!written(file, holder)) await clearIfDead(file);
  } catch (error) {
    server.close();
    throw error;
  }
  return {
    announce: (address) => (served = address),
    release() {
      server.close();
      if (read(file)?.token === token) rmSync(file, { force: true });
    },
  };
}

/** Writes the lock whole or not at all: a link never replaces a file that is there. */
function written(file: string, holder: Holder): boolean {
  const draft = `${file}.${holder.token}`;
  writeFileSync(draft, JSON.stringify(holder));
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

async function clearIfDead(file: string): Promise<void> {
  const holder = read(file);
  if (holder) {
    const answer = await ask(holder.port);
    if (answer === 'silent') {
      throw new StartRefused(
        `Already running (process ${holder.pid}), but that one does not answer. Stop it first.`,
      );
    }
    const [token, url] = answer.split(' ');
    if (token === holder.token) throw new StartRefused(`Already running at ${url} (process ${holder.pid}).`);
  }
  // Of two that clear a dead lock at once, the slower may have taken the quicker one's fresh lock: it puts that back.
  const taken = `${file}.${randomUUID()}`;
  try {
    renameSync(file, taken);
  } catch {
    return;
  }
  const found = read(taken);
  if (found && found.token !== holder?.token) linkSync(taken, file);
  rmSync(taken);
}

function read(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function answering(answer: () => string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.on('error', () => undefined).end(answer())).once(
      'error',
      reject,
    );
    server.listen(0, '127.0.0.1', () => resolve(server)).unref();
  });
}

/** What the port says: nothing when nobody listens there. */
function ask(port: number): Promise<string> {
  return new Promise((resolve) => {
    let said = '';
    const socket = connect(port, '127.0.0.1');
    socket.setEncoding('utf8').setTimeout(PATIENCE, () => {
      resolve('silent');
      socket.destroy();
    });
    socket.on('data', (text: string) => (said += text));
    socket.on('error', () => resolve(''));
    socket.on('close', () => resolve(said));
  });
}
