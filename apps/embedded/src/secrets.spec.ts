import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { secretsOf } from './secrets.js';

describe('secretsOf', () => {
  let home: string;
  beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'opbloei-secrets-'))));
  afterEach(() => rmSync(home, { recursive: true }));

  it('makes them once, for our eyes only', () => {
    const first = secretsOf(home, false);
    expect(Buffer.from(first.masterKey, 'base64')).toHaveLength(32);
    expect(secretsOf(home, true)).toEqual(first);
    if (process.platform !== 'win32') expect(statSync(join(home, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it('makes no new ones for data that need the old', () => {
    expect(() => secretsOf(home, true)).toThrow(/secrets\.json is missing/);
  });

  it.each(['', '{}', '{"ownerPassword":"x","masterKey":"short"}'])('refuses a damaged file: %s', (text) => {
    writeFileSync(join(home, 'secrets.json'), text);
    expect(() => secretsOf(home, true)).toThrow(/Put it back from a backup/);
  });
});
