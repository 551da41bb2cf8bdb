import type { Quarter } from '../block/quarter.js';

/** A publication as its row has it. */
export interface PublicationRow {
  readonly sequence: number;
  readonly quarter: Quarter;
  /** Canonical JSON, byte for byte what was hashed. */
  readonly body: string;
  /** Hexadecimal; null for the first. */
  readonly previousSha256: string | null;
  readonly sha256: string;
  readonly publishedAt: Date;
}

export const PUBLICATION_COLUMNS = `sequence, quarter, body, encode(previous_sha256, 'hex') AS "previousSha256",
  encode(sha256, 'hex') AS sha256, published_at AS "publishedAt"`;
