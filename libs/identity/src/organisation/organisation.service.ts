import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#kernel';
import { freeText, IdentityDb } from '#platform';
import { type OrganisationRow, OrganisationRepository } from './organisation.repository.js';
import { slugOf } from './slug.js';

const LONGEST_NAME = 200;
const SHORTEST_SEARCH = 2;
const PARTNERS = ['MUNICIPALITY', 'REFERRER'];

/** The register of organisations with which cooperatives work. */
@Injectable()
export class Organisations {
  constructor(
    private readonly db: IdentityDb,
    private readonly repository: OrganisationRepository,
  ) {}

  /**
   * Municipalities and referrers by a part of their name, at most twenty. Coordinators and network administrators.
   * @throws DomainError `SEARCH_TOO_SHORT` under two characters
   */
  find(name: string): Promise<OrganisationRow[]> {
    const part = name.trim();
    if (part.length < SHORTEST_SEARCH) throw new DomainError('SEARCH_TOO_SHORT', { path: ['name'] });
    return this.db.read(this.repository.partnersNamed(part));
  }

  /**
   * Registers a municipality or referrer, so that cooperatives can work with it. Network administrators.
   * @throws DomainError `ORGANISATION_KIND_CLOSED` for another kind, `ORGANISATION_EXISTS` for a name that is there,
   *   `TEXT_REQUIRED`, `TEXT_TOO_LONG` over 200 characters, `TEXT_HAS_BSN`, `NAME_INVALID` without letters
   */
  async register(kind: OrganisationRow['kind'], name: string): Promise<OrganisationRow> {
    if (!PARTNERS.includes(kind)) throw new DomainError('ORGANISATION_KIND_CLOSED', { path: ['kind'] });
    const typed = freeText(name, 'name', LONGEST_NAME);
    const slug = slugOf(typed);
    if (slug.length < 2) throw new DomainError('NAME_INVALID', { path: ['name'] });
    const organisation = { id: newId(), kind, name: typed };
    await this.db.write(this.repository.insert({ ...organisation, slug }));
    return organisation;
  }
}
