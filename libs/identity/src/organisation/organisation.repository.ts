import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '#platform';
import type { OrganisationKind } from '../permissions.js';

export interface OrganisationRow {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
}

/** How many a search answers: who sees so many should say more of the name. */
const MOST_FOUND = 20;

/** The register of organisations: names and kinds, which everybody who works here may know. */
@Injectable()
export class OrganisationRepository {
  get(id: string): Statement<OrganisationRow | null> {
    return statement<OrganisationRow, OrganisationRow | null>(
      'SELECT id, kind, name FROM registry.organisation WHERE id = $1',
      [id],
      ([row]) => row ?? null,
    );
  }

  /** Every cooperative there is, for what is done in each of them in turn. */
  cooperativeIds(): Statement<string[]> {
    return statement<{ id: string }, string[]>(
      "SELECT id FROM registry.organisation WHERE kind = 'COOPERATIVE' ORDER BY id",
      [],
      (rows) => rows.map(({ id }) => id),
    );
  }

  /** Municipalities and referrers with this in their name, shortest first. */
  partnersNamed(name: string): Statement<OrganisationRow[]> {
    return statement<OrganisationRow, OrganisationRow[]>(
      `SELECT id, kind, name FROM registry.organisation
        WHERE kind IN ('MUNICIPALITY','REFERRER') AND strpos(lower(name), lower($1)) > 0
        ORDER BY length(name), name, id LIMIT $2`,
      [name, MOST_FOUND],
      (rows) => rows,
    );
  }

  insert(organisation: OrganisationRow & { slug: string }): Statement<void> {
    return statement(
      'INSERT INTO registry.organisation (id, kind, slug, name) VALUES ($1, $2, $3, $4)',
      [organisation.id, organisation.kind, organisation.slug, organisation.name],
      () => undefined,
    );
  }
}
