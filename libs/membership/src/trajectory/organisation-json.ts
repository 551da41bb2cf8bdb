export interface OrganisationRow {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

/** An `OrganisationRow` in one expression. @param id column of the organisation's id */
export function organisationJson(id: string): string {
  return `(SELECT json_build_object('id', o.id, 'name', o.name, 'kind', o.kind) FROM registry.organisation o WHERE o.id = ${id})`;
}
