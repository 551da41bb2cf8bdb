import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { currentContext } from '../context/request-context.js';
import type { Unit } from '../database/unit-of-work.js';
import { openText, seal, sealText, unseal } from './sealed-text.js';
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
 * `MASTER_KEY`. Forgetting a person is destroying their keys.
 */
@Injectable()
export class Vault {
  private readonly keys = new VaultKeyRepository();

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** One statement, or three more where the person has no key yet. Two who need one at once get the same one. */
  async sealer(unit: Unit, subjectId: string): Promise<Sealer> {
    let keys = await this.keysOf(unit, subjectId);
    if (keys.size === 0) {
      await this.makeKey(unit, subjectId);
      keys = await this.keysOf(unit, subjectId);
    }
    const version = Math.max(...keys.keys());
    const key = keys.get(version)!;
    const { cooperativeId } = currentContext();
    return (field, rowId, plain) =>
      sealText(key, version, { cooperativeId: cooperativeId!, subjectId, field, rowId }, plain);
  }

  /**
   * One statement, however many texts. Reading never makes a key: where a person was forgotten, it would bring back one
   * that opens nothing.
   */
  async opener(unit: Unit, subjectId: string): Promise<Opener> {
    const keys = await this.keysOf(unit, subjectId);
    const { cooperativeId } = currentContext();
    return ((field: string, rowId: string, sealed: Buffer | null) =>
      sealed && openText(keys, { cooperativeId: cooperativeId!, subjectId, field, rowId }, sealed)) as Opener;
  }

  /** A person's keys by version; none when the person has none, or was forgotten. */
  private async keysOf(unit: Unit, subjectId: string): Promise<Map<number, Buffer>> {
    const wrapped = await unit.run(this.keys.of(subjectId));
    return new Map(
      wrapped.map((key) => {
        const cooperativeKey = unseal(this.config.masterKey, key.cooperativeKey, keyPlace(null));
        return [key.version, unseal(cooperativeKey, key.wrapped, keyPlace(subjectId))];
      }),
    );
  }

  /** The keys of cooperative and person, made at the first need. */
  private async makeKey(unit: Unit, subjectId: string): Promise<void> {
    await unit.run(this.keys.insert(null, seal(this.config.masterKey, randomBytes(32), keyPlace(null))));
    const cooperativeKey = unseal(
      this.config.masterKey,
      await unit.run(this.keys.ofCooperative()),
      keyPlace(null),
    );
    await unit.run(this.keys.insert(subjectId, seal(cooperativeKey, randomBytes(32), keyPlace(subjectId))));
  }
}

function keyPlace(owner: string | null): string {
  return `${currentContext().cooperativeId}/${owner ?? 'cooperative'}/key`;
}
