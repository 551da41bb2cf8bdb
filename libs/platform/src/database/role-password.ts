import { hkdfSync } from 'node:crypto';

/**
 * The password of a login role, derived from the master key (HKDF-SHA256, RFC 5869), so that no second secret has
 * to be kept, copied or rotated beside it.
 *
 * @param masterKey 32 bytes, or their base64 as it stands in `MASTER_KEY`
 * @param role name of the database role
 * @returns 32 bytes as base64url (43 characters)
 */
export function rolePassword(masterKey: Buffer | string, role: string): string {
  const key = typeof masterKey === 'string' ? Buffer.from(masterKey, 'base64') : masterKey;
  return Buffer.from(hkdfSync('sha256', key, 'opbloei', `postgres-role:${role}`, 32)).toString('base64url');
}
