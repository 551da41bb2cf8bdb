import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefused } from './start-refused.js';

export interface Secrets {
  /** Password of the database owner `opbloei`. */
  readonly ownerPassword: string;
  /** 32 random bytes, base64: wraps every key in the vault, and the passwords of the login roles follow from it. */
  readonly masterKey: string;
}

/**
 * The secrets of a home: made at the first start, and the same ever after, because the data cannot be read without.
 *
 * @param needed data exist that only the old secrets open
 * @throws StartRefused when they are needed and missing, or unreadable
 */
export function secretsOf(home: string, needed: boolean): Secrets {
  const file = join(home, 'secrets.json');
  if (existsSync(file)) return parse(file);
  if (needed) {
    throw new StartRefused(
      `The file ${file} is missing, and the data in this folder cannot be opened without it. Put it back from a backup; or move the data folder away to begin with empty data.`,
    );
  }
  const secrets = newSecrets();
  const half = `${file}.${process.pid}`;
  writeFileSync(half, `${JSON.stringify(secrets, undefined, 2)}\n`, { mode: 0o600 });
  renameSync(half, file);
  return secrets;
}

export function newSecrets(): Secrets {
  return {
    ownerPassword: randomBytes(24).toString('base64url'),
    masterKey: randomBytes(32).toString('base64'),
  };
}

function parse(file: string): Secrets {
  try {
    const { ownerPassword, masterKey } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>;
    if (ownerPassword && masterKey && Buffer.from(masterKey, 'base64').length === 32) {
      return { ownerPassword, masterKey };
    }
  } catch (error) {
    throw new StartRefused(
      `The file ${file} cannot be read (${(error as Error).message}). Put it back from a backup.`,
    );
  }
  throw new StartRefused(
    `The file ${file} does not hold an ownerPassword and a masterKey of 32 bytes. Put it back from a backup.`,
  );
}
