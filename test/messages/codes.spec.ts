import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rooms } from '../../apps/api/src/rooms.js';
import { policyKinds } from '#cooperative';
import { hasMessage, LOCALES, text, TOP_LEVEL_CODES } from '#platform';

const root = fileURLToPath(new URL('../..', import.meta.url));

function* sourcesUnder(folder: string): Generator<string> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sourcesUnder(path);
    else if (/(?<!\.spec|\.fixture)\.ts$/.test(entry.name)) yield path;
  }
}

/** Every code that can refuse: thrown by a rule, mapped from a constraint, or raised by the database. */
function codesIn(path: string): string[] {
  const source = readFileSync(join(root, path), 'utf8');
  const thrown = source.matchAll(
    /(?:new DomainError\(|RAISE EXCEPTION |: )'([A-Z]+(?:_[A-Z]+)+)'(?=[,);]| USING)/g,
  );
  const isMap = path.endsWith('database-errors.ts');
  return [...thrown].filter((match) => isMap || !match[0].startsWith(': ')).map((match) => match[1]!);
}

/**
 * Raised only when a program goes past the product, so that an operator reads them in a log; and two that carry another
 * sentence (a document's fault) or are not given yet.
 */
const UNSPOKEN = [
  'POSTED_LINES_NEVER_CHANGE',
  'PUBLISHED_NEVER_CHANGES',
  'IMPORTED_NEVER_CHANGES',
  'BAD_USER_INPUT',
  'REAUTH_REQUIRED',
];

describe('every code that can refuse somebody', () => {
  const codes = [
    ...new Set(['libs', 'database'].flatMap((folder) => [...sourcesUnder(folder)].flatMap(codesIn))),
  ].sort();

  it('is found in the sources', () => {
    expect(rooms.length).toBeGreaterThan(5);
    expect(codes.length).toBeGreaterThan(80);
    expect(codes).toEqual(
      expect.arrayContaining(['TRIAL_NOT_ENDED', 'PERIOD_CLOSED', 'THERMOMETER_WOULD_BE_NEGATIVE']),
    );
  });

  it('has a sentence in Dutch and in English', () => {
    const readable = [...codes, ...TOP_LEVEL_CODES].filter((code) => !UNSPOKEN.includes(code));
    expect(readable.filter((code) => !hasMessage(code))).toEqual([]);
  });
});

describe('a decision on a policy', () => {
  it('is told with a word for each kind that there is', () => {
    expect(rooms.length).toBeGreaterThan(5);
    const unnamed = policyKinds().filter(({ kind }) =>
      LOCALES.some((locale) =>
        text('NOTICE_POLICY_DECIDED', locale, {
          kind: kind.replaceAll('-', '_'),
          date: '2026-01-01',
          decidedBy: 'bestuur',
        }).includes('“'),
      ),
    );
    expect(unnamed.map(({ kind }) => kind)).toEqual([]);
  });
});
