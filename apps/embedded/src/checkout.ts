import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json: the same whether this runs from the sources (tests) or from dist. */
export const checkout = rootAbove(dirname(fileURLToPath(import.meta.url)));

/** Everything that a start leaves behind on this machine. */
export const home = join(checkout, '.opbloei');

/** The compiled form of a file of this folder: what a separate Node process can run. */
export function compiled(file: string): string {
  return join(checkout, 'dist', 'apps', 'embedded', 'src', file);
}

function rootAbove(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : rootAbove(dirname(folder));
}
