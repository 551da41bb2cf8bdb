/**
 * The SQL that walls a tenant table, written once so that no table can be half walled. Migrations call these; what
 * they made stands in `schema.sql`. A change here would rewrite history: add a new function instead.
 *
 * Each table gets row-level security, enabled and forced, and exactly two policies for the role `app`. The permissive
 * one admits the rows of the current cooperative; the restrictive one says the same again and stays in force when
 * somebody later adds a permissive policy that admits too much.
 */
export function wall(table: string, grants: string): string {
  return `
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_cooperative ON ${table} AS PERMISSIVE FOR ALL TO app
      USING (tenant_id = tenant.current_tenant()) WITH CHECK (tenant_id = tenant.current_tenant());
    CREATE POLICY no_other_cooperative ON ${table} AS RESTRICTIVE FOR ALL TO app
      USING (tenant_id = tenant.current_tenant()) WITH CHECK (tenant_id = tenant.current_tenant());
    GRANT ${grants} ON ${table} TO app;
  `;
}

/** For a table whose rows change: the last change says who, when and in which request, whatever statement made it. */
export function stampChanges(table: string): string {
  return `
    ALTER TABLE ${table} ADD COLUMN changed_at timestamptz, ADD COLUMN changed_by uuid, ADD COLUMN changed_request text;
    CREATE TRIGGER stamp_change BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION tenant.stamp_change();
  `;
}

/** The columns that every tenant table starts with: whose it is, and a key that nobody can guess or count. */
export const key = `
  tenant_id uuid NOT NULL DEFAULT tenant.current_tenant() REFERENCES registry.organisation (id),
  id uuid NOT NULL DEFAULT uuidv7(),
  PRIMARY KEY (tenant_id, id)`;

/** The columns that say who wrote a row, when, and in which request. The unit of work supplies them by its settings. */
export const stamp = `
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid NOT NULL DEFAULT tenant.current_actor(),
  request_id text NOT NULL DEFAULT tenant.current_request()`;
