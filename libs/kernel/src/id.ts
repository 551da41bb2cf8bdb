import { randomUUID } from 'node:crypto';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A new UUID version 7 (RFC 9562): the time first, so that rows made together lie together; the rest random. */
export function newId(at: number = Date.now()): string {
  const time = at.toString(16).padStart(12, '0');
  // a version 4 has its random bits and its variant where a version 7 has them, and Node makes those in stock
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

export function isId(text: string): boolean {
  return UUID.test(text);
}
