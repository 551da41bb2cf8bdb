/**
 * Installs the packages when they changed since the last time, and otherwise costs nothing: with this before `start`
 * and `test`, those two are the only commands on a fresh clone.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = join(root, 'package.json');
const lock = join(root, 'package-lock.json');
const stamp = join(root, 'node_modules', '.opbloei-install');

requireNode(20, 19);
if (!upToDate()) {
  const { oneAtATime } = await import('./one-at-a-time.mjs');
  const { spawnSync } = await import('node:child_process');
  process.exitCode = oneAtATime(join(root, 'node_modules', '.opbloei-installing'), 'npm install', () =>
    upToDate() ? 0 : install(spawnSync),
  );
}

function install(spawnSync) {
  console.log('· Installing packages (npm install) …');
  const began = Date.now();
  const locked = existsSync(lock) ? readFileSync(lock) : undefined;
  // `npm ci` would insist on other platforms' optional packages, which not every registry has. Development packages
  // build the product, so they are needed whatever NODE_ENV says.
  const result = spawnSync('npm install --no-audit --no-fund --no-save --include=dev --loglevel=error', {
    cwd: root,
    shell: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (locked && !readFileSync(lock).equals(locked)) writeFileSync(lock, locked);
  if (result.status !== 0) {
    console.error('✗ npm install failed; its own message stands above. Is the registry reachable?');
    return 1;
  }
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(stamp, wanted());
  console.log(`✓ Packages installed (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  return 0;
}

function upToDate() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted();
}

/** What the installed packages follow from: both files, and the machine that binaries were chosen for. */
function wanted() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
  for (const file of [manifest, lock]) if (existsSync(file)) hash.update(readFileSync(file));
  return hash.digest('hex');
}

function requireNode(major, minor) {
  const [a, b] = process.versions.node.split('.').map(Number);
  if (a > major || (a === major && b >= minor)) return;
  console.error(
    `✗ Opbloei needs Node.js ${major}.${minor} or newer; this is ${process.versions.node}. See https://nodejs.org`,
  );
  process.exit(1);
}
