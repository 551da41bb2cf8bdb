/** Builds the server and the web app when their sources changed since the last build, and otherwise costs nothing. */
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const webConfig = 'apps/web/vite.config.ts';
/** Follows every change of the packages. */
const installed = 'node_modules/.opbloei-install';

const parts = [
  {
    name: 'server',
    stamp: join(dist, '.opbloei-server'),
    inputs: [
      '.swcrc',
      installed,
      ...['apps', 'libs', 'database'].filter((folder) => existsSync(join(root, folder))),
    ],
    counts: (path) =>
      !path.startsWith('apps/web/') && /(?<!\.spec)\.(tsx?|js)$|^\.swcrc$|opbloei-install$/.test(path),
    build: buildServer,
  },
  {
    name: 'web app',
    stamp: join(dist, '.opbloei-web'),
    // What the browser is built from: the app, the charts it shares with the reports, and the schema.
    inputs: [installed, 'apps/web', 'libs/charts', 'libs/kernel', 'apps/api/schema.graphql'],
    counts: (path) => !/\.spec\.tsx?$/.test(path),
    build: buildWeb,
  },
];

/** With `--server`, as before API tests, the web app is left as it is. */
const wantsWeb = !process.argv.includes('--server') && existsSync(join(root, webConfig));
const stale = () => parts.filter((part) => part.build !== buildWeb || wantsWeb).filter(changed);
if (stale().length > 0) {
  const { oneAtATime } = await import('./one-at-a-time.mjs');
  process.exitCode = oneAtATime(join(root, 'dist', '.opbloei-building'), 'the build', () => {
    for (const part of stale()) if (!built(part)) return 1;
    return 0;
  });
}

function built(part) {
  const began = Date.now();
  // Taken before the build: a file saved meanwhile makes the next look find a difference.
  const { hash, files } = look(part);
  rmSync(part.stamp, { force: true });
  if (!part.build(files)) {
    console.error(`✗ The ${part.name} could not be built; the message stands above.`);
    return false;
  }
  writeFileSync(part.stamp, hash);
  console.log(`✓ Built the ${part.name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  return true;
}

function buildServer(files) {
  mkdirSync(dist, { recursive: true });
  const folders = parts[0].inputs.filter((input) => files.some((file) => file.startsWith(`${input}/`)));
  const ok = run('@swc/cli/bin/swc.js', [
    ...folders,
    '-d',
    'dist',
    '--ignore',
    'apps/web/**,**/*.spec.ts',
    '--quiet',
  ]);
  if (ok) removeStale(new Set(files.map((file) => file.replace(/\.(tsx?|js)$/, ''))));
  return ok;
}

/** A compiled file whose source is gone would still be imported, and hide the mistake. */
function removeStale(sources) {
  for (const folder of ['apps', 'libs', 'database']) {
    for (const path of walk(`dist/${folder}`)) {
      const source = path.slice('dist/'.length).replace(/\.js(\.map)?$/, '');
      if (/\.js(\.map)?$/.test(path) && !path.startsWith('dist/apps/web/') && !sources.has(source))
        rmSync(join(root, path));
    }
  }
}

function buildWeb() {
  console.log('· Building the web app …');
  return run('vite/bin/vite.js', ['build', '-c', webConfig, '--logLevel', 'warn']);
}

function run(script, args) {
  // A NODE_ENV meant for the server (test, development) would end up in the browser's code.
  const env = { ...process.env };
  delete env.NODE_ENV;
  const options = { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] };
  return spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], options).status === 0;
}

function changed(part) {
  return !existsSync(part.stamp) || readFileSync(part.stamp, 'utf8') !== look(part).hash;
}

/** The sources of a part, and a hash over their paths, sizes and times of change. */
function look(part) {
  const hash = createHash('sha256');
  const files = part.inputs.flatMap((input) => [...walk(input)]).filter(part.counts);
  for (const file of files.sort()) {
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return { hash: hash.digest('hex'), files };
}

function* walk(path) {
  const full = join(root, path);
  const found = statSync(full, { throwIfNoEntry: false });
  if (found?.isFile()) yield path;
  if (!found?.isDirectory()) return;
  for (const entry of readdirSync(full, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    yield relative(root, join(entry.parentPath ?? entry.path, entry.name))
      .split(sep)
      .join('/');
  }
}
