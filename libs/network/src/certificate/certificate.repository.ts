import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '#platform';
import type { Quarter } from '../block/quarter.js';
import { CERTIFICATE_COLUMNS, type CertificateRow } from './certificate-row.js';

const first = (rows: CertificateRow[]): CertificateRow | null => rows[0] ?? null;

/** Certificates, as the role `certifier`; read by `network_reader` too. */
@Injectable()
export class CertificateRepository {
  /** The last attempt at a quarter: the one with which it was published, once it is. */
  last(quarter: Quarter): Statement<CertificateRow | null> {
    return statement<CertificateRow, CertificateRow | null>(
      `SELECT ${CERTIFICATE_COLUMNS} FROM published.certificate WHERE quarter = $1 ORDER BY attempt DESC LIMIT 1`,
      [quarter],
      first,
    );
  }

  insert({
    quarter,
    attempt,
    publicationSha256,
    passed,
    body,
    sha256,
  }: Omit<CertificateRow, 'certifiedAt'>): Statement<CertificateRow> {
    return statement<CertificateRow, CertificateRow>(
      `INSERT INTO published.certificate (quarter, attempt, publication_sha256, passed, body, sha256)
       VALUES ($1, $2, decode($3, 'hex'), $4, $5, decode($6, 'hex')) RETURNING ${CERTIFICATE_COLUMNS}`,
      [quarter, attempt, publicationSha256, passed, body, sha256],
      ([row]) => row!,
    );
  }
}
