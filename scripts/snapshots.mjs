/**
 * What is generated from the code and committed, so that a change of it is seen in review. Writes the files; with
 * `--check` it only says which differ from what the code gives now, and fails.
 */
import { mkdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { accessTable } from './snapshots/access-table.mjs';
import { databaseSchema } from './snapshots/database-schema.mjs';
import { graphqlSchema } from './snapshots/graphql-schema.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const isCheck = process.argv.includes('--check');
const snapshots = {
  'docs/access.md': accessTable,
  'apps/api/schema.graphql': graphqlSchema,
  'database/schema.sql': databaseSchema,
};

let differ = 0;
for (const [file, generate] of Object.entries(snapshots)) {
  const path = join(root, file);
  const committed = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const generated = await generate();
  if (committed === generated) continue;
  differ++;
  if (isCheck) {
    console.error(
      `✗ ${file} is not what the code gives now, first at line ${firstDifference(committed, generated)}`,
    );
    continue;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, generated);
  console.log(`✓ ${file}`);
}
if (isCheck && differ > 0) {
  console.error('Run npm run snapshots, look at the difference, and commit it with the change that made it.');
  process.exitCode = 1;
}

function firstDifference(committed, generated) {
  const [before, after] = [committed.split('\n'), generated.split('\n')];
  const index = after.findIndex((line, number) => line !== before[number]);
  const at = index < 0 ? after.length : index;
  return `${at + 1}:\n    committed: ${before[at] ?? '(nothing)'}\n    now:       ${after[at] ?? '(nothing)'}`;
}
