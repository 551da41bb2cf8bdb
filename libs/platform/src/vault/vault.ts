import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { currentContext } from '../context/request-context.js';
import type { Unit } from '../database/unit-of-work.js';
import { type ClearKey, KeyRing } from './key-ring.js';
import { openText, sealText } from './sealed-text.js';
import { VaultKeyRepository } from './vault-key.repository.js';

/** Encrypts a text about one person. @param field such as `goal.words` · @param rowId the row that will hold it */
export type Sealer = (field: string, rowId: string, plain: string) => Buffer;

/** Decrypts a text about one person; what is absent stays absent. @throws Error where it does not belong there */
export interface Opener {
  (field: string, rowId: string, sealed: Buffer): string;
  (field: string, rowId: string, sealed: Buffer | null): string | null;
}

/**
 * Words that nobody but coach and member may read. Each person has a key, wrapped by the cooperative's key, wrapped by
 * `MASTER_KEY`; each of the three can be replaced while it is used (`KeyRotation`). Forgetting a person is destroying
 * their keys.
 */
@Injectable()
export class Vault {
  private readonly keys = new VaultKeyRepository();
  private readonly ring: KeyRing;

  constructor(@Inject(CONFIG) config: Config) {
    this.ring = new KeyRing(config);
  }

  /** One statement, or a few more where the person has no key yet. Two who need one at once get the same one. */
  async sealer(unit: Unit, subjectId: string): Promise<Sealer> {
    let keys = await this.keysOf(unit, subjectId);
    if (keys.size === 0) {
      await this.makeKey(unit, subjectId);
      keys = await this.keysOf(unit, subjectId);
    }
    const version = Math.max(...keys.keys());
    const key = keys.get(version)!;
    const cooperativeId = currentContext().cooperativeId!;
    return (field, rowId, plain) => sealText(key, version, { cooperativeId, subjectId, field, rowId }, plain);
  }

  /**
   * One statement, however many texts. Read the texts first: a key that came since is then among the keys. Reading never
   * makes a key: where a person was forgotten, it would bring back one that opens nothing.
   */
  async opener(unit: Unit, subjectId: string): Promise<Opener> {
    const keys = await this.keysOf(unit, subjectId);
    const cooperativeId = currentContext().cooperativeId!;
    return ((field: string, rowId: string, sealed: Buffer | null) =>
      sealed && openText(keys, { cooperativeId, subjectId, field, rowId }, sealed)) as Opener;
  }

  /** A person's keys by version; none when the person has none, or was forgotten. */
  private async keysOf(unit: Unit, subjectId: string): Promise<Map<number, Buffer>> {
    const rows = await unit.run(this.keys.of(subjectId, this.ring.fingerprints));
    const clear = this.ring.unwrapPeople(rows);
    return new Map(rows.map(({ id, version }) => [version, clear.get(id)!]));
  }

  /** The keys of cooperative and person, made at the first need. */
  private async makeKey(unit: Unit, subjectId: string): Promise<void> {
    await unit.run(this.keys.lock());
    const newest = this.ring.newest(await unit.run(this.keys.ofCooperative()));
    const cooperative = newest ?? (await this.makeCooperativeKey(unit));
    const wrapped = this.ring.wrapPerson(cooperative.key, subjectId, this.ring.newKey());
    await unit.run(this.keys.insertPerson(subjectId, 1, wrapped, cooperative.version));
  }

  private async makeCooperativeKey(unit: Unit): Promise<ClearKey> {
    const made = { version: 1, key: this.ring.newKey() };
    for (const { master, wrapped } of this.ring.wrapCooperative(made.key))
      await unit.run(this.keys.insertCooperative(made.version, wrapped, master));
    return made;
  }
}
