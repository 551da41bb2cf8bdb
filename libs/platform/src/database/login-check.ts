import type { DataSource } from 'typeorm';

/** A login role that could look past the walls. The server does not start with one. */
export class UnsafeRoleError extends Error {
  constructor(role: string, problems: readonly string[]) {
    super(
      `The database role "${role}" can bypass row-level security (${problems.join(', ')}). Opbloei does not start with it.\n` +
        `Give the server a plain login role: NOSUPERUSER NOBYPASSRLS NOCREATEROLE, member of no other role, owner of no table.`,
    );
    this.name = 'UnsafeRoleError';
  }
}

/** @throws UnsafeRoleError when the role of this connection is more than a plain login role */
export async function refuseUnsafeRole(source: DataSource): Promise<void> {
  const rows: { role: string; problem: string }[] = await source.query(`
    WITH RECURSIVE mine AS (
      SELECT oid FROM pg_roles WHERE rolname = current_user
      UNION SELECT m.roleid FROM pg_auth_members m JOIN mine ON m.member = mine.oid
    )
    SELECT current_user AS role, problem FROM pg_roles r JOIN mine ON mine.oid = r.oid
      CROSS JOIN LATERAL (VALUES ('superuser', r.rolsuper), ('bypassrls', r.rolbypassrls),
        ('createrole', r.rolcreaterole), ('replication', r.rolreplication)) v (problem, has) WHERE has
    UNION SELECT current_user, 'member of ' || r.rolname FROM pg_roles r JOIN mine ON mine.oid = r.oid WHERE r.rolname <> current_user
    UNION SELECT current_user, 'owner of ' || count(*) || ' relations in ' || n.nspname
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname IN ('tenant','registry','outbox','published') AND c.relkind IN ('r','p','v','m','f')
       AND c.relowner = (SELECT oid FROM pg_roles WHERE rolname = current_user) GROUP BY n.nspname
    ORDER BY 2`);
  if (rows[0])
    throw new UnsafeRoleError(
      rows[0].role,
      rows.map((row) => row.problem),
    );
}
