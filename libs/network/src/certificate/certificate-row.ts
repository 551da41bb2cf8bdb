import type { Quarter } from '../block/quarter.js';

/** A certificate as its row has it. */
export interface CertificateRow {
  readonly quarter: Quarter;
  /** 1 unless an earlier attempt at the same quarter did not pass. */
  readonly attempt: number;
  /** Hexadecimal: of the release that it is about. */
  readonly publicationSha256: string;
  readonly passed: boolean;
  /** Canonical JSON, byte for byte what was hashed. */
  readonly body: string;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly certifiedAt: Date;
}

export const CERTIFICATE_COLUMNS = `quarter, attempt, encode(publication_sha256, 'hex') AS "publicationSha256", passed, body,
  encode(sha256, 'hex') AS sha256, certified_at AS "certifiedAt"`;
