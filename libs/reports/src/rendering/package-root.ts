import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of our package.json. The compiler copies TypeScript to `dist` and nothing else, so what Typst reads is
 * taken from the source tree, whether this code runs from `dist` or, under Jest, from `libs`.
 */
export const PACKAGE_ROOT = rootAbove(dirname(fileURLToPath(import.meta.url)));

/** Holds the Typst templates, and is the only folder that Typst may read. */
export const TEMPLATES = join(PACKAGE_ROOT, 'libs/reports/src/templates');

function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  if (dirname(folder) === folder)
    throw new Error('libs/reports runs outside its package: no package.json above it');
  return rootAbove(dirname(folder));
}
