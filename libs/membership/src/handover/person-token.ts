import { createHmac, hkdfSync } from 'node:crypto';

/** Who somebody is in the network's tables: always the same, and nothing without the key. */
export type PersonToken = (cooperativeId: string, memberId: string) => string;

/**
 * HMAC-SHA256 under a key of its own, derived from the master key (HKDF, RFC 5869): to whoever has no key a random number.
 * One for a person in a cooperative; a handover carries it along, so that a person who moves stays one.
 * @returns 64 hexadecimal digits
 */
export function personToken(masterKey: Buffer): PersonToken {
  const key = Buffer.from(hkdfSync('sha256', masterKey, 'opbloei', 'network-person', 32));
  return (cooperativeId, memberId) =>
    createHmac('sha256', key).update(`${cooperativeId}/${memberId}`).digest('hex');
}
