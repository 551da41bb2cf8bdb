import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { currentContext } from '../context/request-context.js';
import { statement, type Statement } from '../database/statement.js';
import type { Unit } from '../database/unit-of-work.js';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM (NIST SP 800-38D): iv, tag, ciphertext. What it belongs to is authenticated with it. */
function seal(key: Buffer, plain: Buffer, belongsTo: string): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(belongsTo));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** @throws Error when the key is another's, or a bit was changed, or it stands where it does not belong */
function unseal(key: Buffer, sealed: Buffer, belongsTo: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES)).setAAD(
    Buffer.from(belongsTo),
  );
  decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
}

/**
 * Words that nobody but coach and member may read. Each person has a key, wrapped by the cooperative's key, wrapped by
 * `MASTER_KEY`; forgetting a person is destroying one row.
 */
@Injectable()
export class Vault {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Encrypts a text about a person. @param field where it is kept, such as `goal.words`; another place cannot read it */
  async encrypt(unit: Unit, subjectId: string, field: string, plain: string): Promise<Buffer> {
    const key = (await this.keyOf(unit, subjectId)) ?? (await this.makeKey(unit, subjectId));
    return seal(key, Buffer.from(plain, 'utf8'), this.place(subjectId, field));
  }

  async decrypt(unit: Unit, subjectId: string, field: string, sealed: Buffer): Promise<string> {
    return unseal(await this.keyThatIs(unit, subjectId), sealed, this.place(subjectId, field)).toString(
      'utf8',
    );
  }

  /** As `decrypt`, for many texts about one person: their key is fetched once. What is absent stays absent. */
  async decryptAll(
    unit: Unit,
    subjectId: string,
    field: string,
    sealed: readonly (Buffer | null)[],
  ): Promise<(string | null)[]> {
    if (sealed.every((one) => one === null)) return sealed.map(() => null);
    const key = await this.keyThatIs(unit, subjectId);
    return sealed.map((one) => one && unseal(key, one, this.place(subjectId, field)).toString('utf8'));
  }

  private place(subjectId: string, field: string): string {
    return `${currentContext().cooperativeId}/${subjectId}/${field}`;
  }

  /** Reading never makes a key: where a person was forgotten, it would bring back a key that opens nothing. */
  private async keyThatIs(unit: Unit, subjectId: string): Promise<Buffer> {
    const key = await this.keyOf(unit, subjectId);
    if (!key) throw new Error('The key of this person is gone: the words cannot be read again.');
    return key;
  }

  private async keyOf(unit: Unit, subjectId: string): Promise<Buffer | null> {
    const cooperativeKey = await this.unwrap(unit, null, this.config.masterKey);
    return cooperativeKey && this.unwrap(unit, subjectId, cooperativeKey);
  }

  /** The keys of cooperative and person, made at the first need; two who need one at once get the same one. */
  private async makeKey(unit: Unit, subjectId: string): Promise<Buffer> {
    let wrapping = this.config.masterKey;
    for (const owner of [null, subjectId]) {
      await unit.run(insert(owner, seal(wrapping, randomBytes(32), this.keyPlace(owner))));
      wrapping = (await this.unwrap(unit, owner, wrapping))!;
    }
    return wrapping;
  }

  private async unwrap(unit: Unit, owner: string | null, wrapping: Buffer): Promise<Buffer | null> {
    const wrapped = await unit.run(find(owner));
    return wrapped && unseal(wrapping, wrapped, this.keyPlace(owner));
  }

  private keyPlace(owner: string | null): string {
    return this.place(owner ?? 'cooperative', 'key');
  }
}

const find = (subjectId: string | null): Statement<Buffer | null> =>
  statement<{ wrapped: Buffer }, Buffer | null>(
    `SELECT wrapped FROM tenant.vault_key WHERE tenant_id = tenant.current_tenant() AND subject_id IS NOT DISTINCT FROM $1::uuid`,
    [subjectId],
    ([row]) => row?.wrapped ?? null,
  );

const insert = (subjectId: string | null, wrapped: Buffer): Statement<void> =>
  statement(
    'INSERT INTO tenant.vault_key (subject_id, wrapped) VALUES ($1, $2) ON CONFLICT DO NOTHING',
    [subjectId, wrapped],
    () => undefined,
  );
