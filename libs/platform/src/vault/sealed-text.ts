import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;
/** What a sealed text of today begins with. One of before begins with its random initialisation vector. */
const MAGIC = Buffer.from('OV2\0', 'latin1');
const HEADER_BYTES = MAGIC.length + 4;

/** What a sealed text belongs to: all of it is authenticated, so that it opens nowhere else. */
export interface Place {
  readonly cooperativeId: string;
  /** The person whom it is about. */
  readonly subjectId: string;
  /** Table and column in our own words, such as `goal.words`. */
  readonly field: string;
  readonly rowId: string;
}

/**
 * Encrypts a text with AES-256-GCM (NIST SP 800-38D). The outcome says with which version of the person's key, and that
 * version is authenticated too.
 * @param version 1 or higher
 */
export function sealText(key: Buffer, version: number, place: Place, plain: string): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  MAGIC.copy(header);
  header.writeUInt32BE(version, MAGIC.length);
  return Buffer.concat([header, seal(key, Buffer.from(plain, 'utf8'), belonging(place, version))]);
}

/**
 * Decrypts what `sealText` made, or what was made before texts had a header: that one belongs to its person and field,
 * and was made with the first key.
 * @param keys the person's keys by version
 * @throws Error when the key is another's or gone, a bit was changed, or it stands where it does not belong
 */
export function openText(keys: ReadonlyMap<number, Buffer>, place: Place, sealed: Buffer): string {
  const isOfToday = sealed.subarray(0, MAGIC.length).equals(MAGIC);
  if (!isOfToday) return openOld(keys, place, sealed);
  const version = sealed.readUInt32BE(MAGIC.length);
  const key = keys.get(version);
  if (!key) throw new Error('The key of this text is gone: the words cannot be read again.');
  return unseal(key, sealed.subarray(HEADER_BYTES), belonging(place, version)).toString('utf8');
}

function openOld(keys: ReadonlyMap<number, Buffer>, place: Place, sealed: Buffer): string {
  const key = keys.get(1);
  if (!key) throw new Error('The key of this text is gone: the words cannot be read again.');
  return unseal(key, sealed, `${place.cooperativeId}/${place.subjectId}/${place.field}`).toString('utf8');
}

function belonging({ cooperativeId, subjectId, field, rowId }: Place, version: number): string {
  return `${cooperativeId}/${subjectId}/${field}/${rowId}/${version}`;
}

/** AES-256-GCM: iv, tag, ciphertext. What it belongs to is authenticated with it. */
export function seal(key: Buffer, plain: Buffer, belongsTo: string): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(belongsTo));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** @throws Error when the key is another's, or a bit was changed, or it stands where it does not belong */
export function unseal(key: Buffer, sealed: Buffer, belongsTo: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES)).setAAD(
    Buffer.from(belongsTo),
  );
  decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
}
