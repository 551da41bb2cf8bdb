import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasMessage } from '#platform';
import './index.js';

/** Every code that this room throws, as it stands in the sources. */
function thrownCodes(): string[] {
  const folder = dirname(fileURLToPath(import.meta.url));
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'),
  );
  return sources.flatMap((file) =>
    [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/DomainError\('([A-Z_]+)'/g)].map(
      (match) => match[1]!,
    ),
  );
}

it('has a sentence in both languages for every code that it throws', () => {
  const codes = thrownCodes();
  expect(codes.length).toBeGreaterThan(0);
  expect(codes.filter((code) => !hasMessage(code))).toEqual([]);
});
