/**
 * Everything that is checked without running the product, two checks at a time, all of them even when one fails. Each
 * is an npm script of its own (`npm run check:arrows`), so that one can be repeated alone.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const AT_ONCE = 2;

const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const waiting = Object.keys(scripts).filter((name) => name.startsWith('check:'));
const failed = [];

await Promise.all(Array.from({ length: AT_ONCE }, work));
if (failed.length > 0) {
  console.error(`\n✗ Failed: ${failed.map((name) => `npm run ${name}`).join(', ')}`);
  process.exitCode = 1;
}

async function work() {
  for (let name = waiting.shift(); name; name = waiting.shift()) {
    const began = Date.now();
    const { isGood, said } = await run(name);
    console.log(
      `${isGood ? '✓' : '✗'} ${name.slice('check:'.length)} (${((Date.now() - began) / 1000).toFixed(1)} s)`,
    );
    if (isGood) continue;
    failed.push(name);
    console.log(said.trimEnd().replace(/^/gm, '    '));
  }
}

function run(name) {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', name], { cwd: root, shell: process.platform === 'win32' });
    let said = '';
    const keep = (text) => (said += text);
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.once('error', (error) => resolve({ isGood: false, said: error.message }));
    child.once('close', (code) => resolve({ isGood: code === 0, said }));
  });
}
