import { createHmac, hkdfSync } from 'node:crypto';

/** Who somebody is in the network's tables: always the same, and nothing without the key. */
export type PersonHash = (cooperativeId: string, memberId: string) => string;

/**
 * HMAC-SHA256 under a key of its own, derived from the master key (HKDF, RFC 5869). One for a person in a cooperative:
 * the same person in two cooperatives has two, as the promise of a release says.
 * @returns 64 hexadecimal digits
 */
export function personHash(masterKey: Buffer): PersonHash {
  const key = Buffer.from(hkdfSync('sha256', masterKey, 'opbloei', 'network-person', 32));
  return (cooperativeId, memberId) =>
    createHmac('sha256', key).update(`${cooperativeId}/${memberId}`).digest('hex');
}
