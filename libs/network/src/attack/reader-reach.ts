import { statement, type Statement } from '#platform';
import type { AttackResult } from './attack.js';

/** All that whoever reads the network's figures may do in the database. */
const READER_REACH: readonly string[] = [
  'published.certificate SELECT',
  'published.publication SELECT',
  'published.publication_figure SELECT',
];

/** A14: going past the releases to what lies behind them, as the role that reads them. Asked of the catalogue. */
export function attackReader(reach: readonly string[]): AttackResult {
  const beyond = reach.filter((one) => !READER_REACH.includes(one));
  return {
    attack: 'A14',
    passed: beyond.length === 0,
    figure: { allowed: reach.length - beyond.length, beyond: beyond.length },
  };
}

/** Everything that a role may do outside PostgreSQL's own schemas, by relation and privilege. */
export function reachOf(role: string): Statement<string[]> {
  return statement<{ reach: string }, string[]>(REACH, [role], (rows) => rows.map(({ reach }) => reach));
}

const REACH = `
  WITH ours AS (SELECT oid, nspname FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'),
  relation AS (SELECT c.oid, format('%I.%I', n.nspname, c.relname) AS name, c.relkind
                 FROM pg_class c JOIN ours n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S'))
  SELECT name || ' ' || privilege AS reach FROM relation, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES',
      'TRIGGER', 'MAINTAIN']) privilege
   WHERE relkind <> 'S' AND has_table_privilege($1, oid, privilege)
  UNION SELECT name || ' column ' || privilege FROM relation, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'REFERENCES']) privilege
   WHERE relkind <> 'S' AND has_any_column_privilege($1, oid, privilege) AND NOT has_table_privilege($1, oid, privilege)
  UNION SELECT name || ' sequence' FROM relation WHERE CASE relkind WHEN 'S' THEN has_sequence_privilege($1, oid, 'USAGE,SELECT,UPDATE') ELSE false END
  UNION SELECT 'schema ' || nspname || ' ' || privilege FROM ours, unnest(ARRAY['USAGE', 'CREATE']) privilege
   WHERE has_schema_privilege($1, oid, privilege) AND (nspname, privilege) <> ('published', 'USAGE')
  UNION SELECT 'function ' || n.nspname || '.' || p.proname FROM pg_proc p JOIN ours n ON n.oid = p.pronamespace
   -- what an extension brings knows nothing of our rows
   WHERE has_function_privilege($1, p.oid, 'EXECUTE')
     AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
  ORDER BY 1`;
