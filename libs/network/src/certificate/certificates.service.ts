import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { NetworkReaderDb } from '#platform';
import type { Quarter } from '../block/quarter.js';
import { CertificateRepository } from './certificate.repository.js';
import type { CertificateRow } from './certificate-row.js';

/** Certificates for whoever reads releases. */
@Injectable()
export class Certificates {
  constructor(
    private readonly db: NetworkReaderDb,
    private readonly repository: CertificateRepository,
  ) {}

  /** @throws DomainError `NOT_FOUND` for a quarter that was never certified, or is no quarter */
  async of(quarter: Quarter): Promise<CertificateRow> {
    const certificate = await this.db.read(this.repository.last(quarter));
    if (!certificate) throw new DomainError('NOT_FOUND');
    return certificate;
  }
}
