import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** A secret that is handed out once and kept as its hash only: refresh tokens, invitations. */
export function newSecret(): { readonly secret: string; readonly hash: Buffer } {
  const secret = randomBytes(32).toString('base64url');
  return { secret, hash: hashOf(secret) };
}

export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** A key for one purpose, derived from the master key (HKDF-SHA256, RFC 5869). */
export function derivedKey(masterKey: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey, 'opbloei', purpose, 32));
}

/** A name that can be compared but not read back, such as an e-mail address in a table of failures. */
export function blindedName(key: Buffer, name: string): Buffer {
  return createHmac('sha256', key).update(name).digest();
}
