import { createHash, randomBytes } from 'node:crypto';
import type { Config } from '../config/config.js';
import { currentContext } from '../context/request-context.js';
import { seal, unseal } from './sealed-text.js';
import type { CooperativeKeyRow, PersonKeyRow } from './vault-key.repository.js';

/** A key of the vault in the clear: 32 bytes that stay in memory. */
export interface ClearKey {
  readonly version: number;
  readonly key: Buffer;
}

/** Wraps and unwraps the keys of the current cooperative with the master keys that this process has. */
export class KeyRing {
  private readonly masters: readonly { readonly fingerprint: string; readonly key: Buffer }[];

  constructor({ wrappingKeys }: Pick<Config, 'wrappingKeys'>) {
    this.masters = wrappingKeys.map((key) => ({ fingerprint: fingerprintOf(key), key }));
  }

  /** Of the master keys, the newest first. */
  get fingerprints(): readonly string[] {
    return this.masters.map(({ fingerprint }) => fingerprint);
  }

  newKey(): Buffer {
    return randomBytes(32);
  }

  /** A cooperative's key under each master key, so that a process that has but one of them can read it. */
  wrapCooperative(key: Buffer): { readonly master: string; readonly wrapped: Buffer }[] {
    return this.masters.map(({ fingerprint, key: master }) => ({
      master: fingerprint,
      wrapped: seal(master, key, place(null)),
    }));
  }

  /** The newest of a cooperative's keys. @throws Error when none of our master keys wraps it */
  newest(rows: readonly CooperativeKeyRow[]): ClearKey | null {
    const [first] = rows;
    if (!first) return null;
    const same = rows.filter(({ version }) => version === first.version);
    for (const row of same) {
      const key = this.tryCooperative(row);
      if (key) return { version: first.version, key };
    }
    throw new Error('No master key of ours opens the key of this cooperative.');
  }

  /** Null where another master key wraps it. */
  tryCooperative(row: CooperativeKeyRow): Buffer | null {
    for (const { fingerprint, key } of this.masters) {
      if (row.master !== null && row.master !== fingerprint) continue;
      try {
        return unseal(key, row.wrapped, place(null));
      } catch (error) {
        // a row from before there were fingerprints may be the other key's
        if (row.master !== null) throw error;
      }
    }
    return null;
  }

  wrapPerson(cooperativeKey: Buffer, subjectId: string, key: Buffer): Buffer {
    return seal(cooperativeKey, key, place(subjectId));
  }

  /** A person's keys by version. @throws Error when none of our master keys opens one of them */
  unwrapPeople(rows: readonly PersonKeyRow[]): Map<string, Buffer> {
    const keys = new Map<string, Buffer>();
    for (const row of rows) {
      if (keys.has(row.id)) continue;
      const cooperativeKey = this.tryCooperative(row.cooperative);
      if (cooperativeKey) keys.set(row.id, unseal(cooperativeKey, row.wrapped, place(row.subjectId)));
    }
    if (rows.some(({ id }) => !keys.has(id)))
      throw new Error('No master key of ours opens the key of this cooperative.');
    return keys;
  }
}

/** Names a master key without telling anything of it. */
function fingerprintOf(key: Buffer): string {
  return createHash('sha256').update('opbloei master key').update(key).digest('hex').slice(0, 16);
}

/** What a wrapped key belongs to. */
function place(subjectId: string | null): string {
  return `${currentContext().cooperativeId}/${subjectId ?? 'cooperative'}/key`;
}
