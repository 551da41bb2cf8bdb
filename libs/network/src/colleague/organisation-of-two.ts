import type { Organisation } from '#identity';
import { globalId } from '#platform';

/** One of two cooperatives that share a row. */
export interface OrganisationOfTwo {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

/** As JSON. @param id a column */
export const ORGANISATION = (id: string): string =>
  `(SELECT json_build_object('id', o.id, 'name', o.name, 'kind', o.kind) FROM registry.organisation o WHERE o.id = ${id})`;

export function organisationOf(one: OrganisationOfTwo): Organisation {
  return { ...one, id: globalId('Organisation', one.id) };
}
