import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Binaries } from './binaries.js';
import { canReach, type ServerUser } from './server-user.js';
import { StartRefused } from './start-refused.js';

/** Where a database lives. */
export interface Place {
  /** What belongs to us: secrets and the remembered port. */
  readonly home: string;
  /** What the server's user must be able to reach: the home itself where it can, else a folder elsewhere. */
  readonly folder: string;
  readonly data: string;
  readonly log: string;
  readonly user: ServerUser | undefined;
}

const POINTER = 'data-is-in.txt';
const OWNER = 'checkout.txt';

/**
 * Chooses where the database of a home lives, and makes the folder.
 *
 * As root the server runs as another user, who may be unable to enter the checkout (say, under /root). The data then
 * go to a folder of their own, which the home points at and which names its checkout: a moved checkout keeps its
 * data, a copied one gets its own.
 */
export function choosePlace(home: string, user: ServerUser | undefined): Place {
  makeHome(home);
  if (user) chmodSync(home, 0o711);
  const real = realpathSync(home);
  const folder = pointedAt(real) ?? (!user || canReach(user, real) ? real : elsewhere(real, user));
  return { home: real, folder, data: join(folder, 'postgres'), log: join(folder, 'postgres.log'), user };
}

/**
 * Makes the folder that belongs to us.
 *
 * @throws StartRefused when it is somebody else's
 */
export function makeHome(home: string): void {
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    accessSync(home, constants.W_OK);
  } catch (error) {
    throw new StartRefused(
      `The folder ${home} is not ours to write in (${(error as Error).message}). It was probably made by another user: start as that user, or give it to yourself with chown.`,
    );
  }
}

/** The programs where the server's user can run them: in place if possible, else a copy beside the data. */
export function reachableBinaries(place: Place, binaries: Binaries): Binaries {
  if (!place.user || canReach(place.user, join(binaries.folder, 'bin'))) return binaries;
  const copy = { ...binaries, folder: join(place.folder, `binaries-${binaries.version}`) };
  if (existsSync(copy.folder)) return copy;
  const half = mkdtempSync(`${copy.folder}-`);
  cpSync(binaries.folder, half, { recursive: true, verbatimSymlinks: true });
  chmodSync(half, 0o755);
  renameSync(half, copy.folder);
  return copy;
}

function pointedAt(home: string): string | undefined {
  const pointer = join(home, POINTER);
  if (!existsSync(pointer)) return undefined;
  const folder = readFileSync(pointer, 'utf8').trim();
  if (!existsSync(join(folder, OWNER))) {
    throw new StartRefused(
      `The data of this checkout were kept in ${folder}, which is gone. Put it back, or remove ${pointer} to begin with empty data.`,
    );
  }
  const owner = readFileSync(join(folder, OWNER), 'utf8').trim();
  if (owner !== home && existsSync(join(owner, POINTER))) {
    rmSync(pointer);
    return undefined;
  }
  writeFileSync(join(folder, OWNER), `${home}\n`);
  return folder;
}

function elsewhere(home: string, user: ServerUser): string {
  const base = ['/var/lib', tmpdir()].find((folder) => existsSync(folder) && canReach(user, folder));
  if (!base)
    throw new StartRefused(`The user "${user.name}" can reach neither ${home} nor /var/lib nor ${tmpdir()}.`);
  const shelf = join(base, 'opbloei');
  mkdirSync(shelf, { recursive: true, mode: 0o755 });
  const key = createHash('sha256').update(home).digest('hex').slice(0, 16);
  const folder = mkdtempSync(join(shelf, `${key}-`));
  chmodSync(folder, 0o711);
  writeFileSync(join(folder, OWNER), `${home}\n`);
  writeFileSync(join(home, POINTER), `${folder}\n`);
  return folder;
}
