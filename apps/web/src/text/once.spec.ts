import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = import.meta.dirname;
const files = readdirSync(FOLDER).filter((name) => /\.(nl|en)\.ts$/.test(name));

/** Whoever comes later in the list of all sentences would say something else for the one before, and no type tells. */
describe.each(['nl', 'en'])('the sentences in %s', (language) => {
  it('stand in one file each', async () => {
    const places = new Map<string, string[]>();
    for (const file of files.filter((name) => name.endsWith(`.${language}.ts`))) {
      const sentences = Object.values((await import(join(FOLDER, file))) as Record<string, object>)[0]!;
      for (const key of Object.keys(sentences)) places.set(key, [...(places.get(key) ?? []), file]);
    }
    expect(places.size).toBeGreaterThan(1_000);
    expect([...places].filter(([, where]) => where.length > 1)).toEqual([]);
  });
});
