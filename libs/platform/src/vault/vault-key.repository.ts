import { statement, type Statement } from '../database/statement.js';

/** A cooperative's key as one master key wraps it. */
export interface CooperativeKeyRow {
  readonly id: string;
  readonly version: number;
  readonly wrapped: Buffer;
  /** Fingerprint of the master key; null on rows of before there were fingerprints. */
  readonly master: string | null;
}

/** A person's key, and the cooperative's key that wraps it. */
export interface PersonKeyRow {
  readonly id: string;
  readonly subjectId: string;
  readonly version: number;
  readonly wrapped: Buffer;
  readonly cooperative: CooperativeKeyRow;
}

interface FlatRow extends Omit<PersonKeyRow, 'cooperative'> {
  readonly cooperativeId: string;
  readonly cooperativeVersion: number;
  readonly cooperativeWrapped: Buffer;
  readonly master: string | null;
}

const WITH_COOPERATIVE = `SELECT k.id, k.subject_id AS "subjectId", k.version, k.wrapped, c.id AS "cooperativeId",
    c.version AS "cooperativeVersion", c.wrapped AS "cooperativeWrapped", c.master
  FROM tenant.vault_key k JOIN tenant.vault_key c ON c.tenant_id = k.tenant_id AND c.subject_id IS NULL AND c.version = k.cooperative_version`;
const KNOWN = '(c.master IS NULL OR c.master = ANY($1::text[]))';

const nested = (rows: FlatRow[]): PersonKeyRow[] =>
  rows.map(
    ({ cooperativeId: id, cooperativeVersion: version, cooperativeWrapped: wrapped, master, ...key }) => ({
      ...key,
      cooperative: { id, version, wrapped, master },
    }),
  );

/**
 * The rows of `tenant.vault_key`: the cooperative's keys, each as often as master keys wrap it, and the keys of each
 * person of whom something is encrypted. A person's key is read together with what wraps it, in one statement: that is
 * one moment, whatever is replaced meanwhile.
 * @param masters fingerprints of the master keys that the reader has
 */
export class VaultKeyRepository {
  of(subjectId: string, masters: readonly string[]): Statement<PersonKeyRow[]> {
    return statement<FlatRow, PersonKeyRow[]>(
      `${WITH_COOPERATIVE} WHERE k.tenant_id = tenant.current_tenant() AND k.subject_id = $2 AND ${KNOWN}`,
      [masters, subjectId],
      nested,
    );
  }

  /** Keys of people that an older key of the cooperative wraps, a batch of them. */
  behind(version: number, masters: readonly string[], most: number): Statement<PersonKeyRow[]> {
    return statement<FlatRow, PersonKeyRow[]>(
      `${WITH_COOPERATIVE} WHERE k.tenant_id = tenant.current_tenant() AND k.subject_id IS NOT NULL
          AND k.cooperative_version < $2 AND ${KNOWN} AND k.id IN (
            SELECT o.id FROM tenant.vault_key o WHERE o.tenant_id = tenant.current_tenant() AND o.subject_id IS NOT NULL
               AND o.cooperative_version < $2 ORDER BY o.id LIMIT $3)`,
      [masters, version, most],
      nested,
    );
  }

  /** All keys of the cooperative, the newest first. */
  ofCooperative(): Statement<CooperativeKeyRow[]> {
    return statement<CooperativeKeyRow, CooperativeKeyRow[]>(
      `SELECT id, version, wrapped, master FROM tenant.vault_key
        WHERE tenant_id = tenant.current_tenant() AND subject_id IS NULL ORDER BY version DESC, id`,
      [],
      (rows) => rows,
    );
  }

  /** People who have a key, from an id on, with the version of their newest. */
  people(after: string, most: number): Statement<{ subjectId: string; version: number }[]> {
    return statement<{ subjectId: string; version: number }, { subjectId: string; version: number }[]>(
      `SELECT subject_id AS "subjectId", max(version) AS version FROM tenant.vault_key
        WHERE tenant_id = tenant.current_tenant() AND subject_id > $1 GROUP BY subject_id ORDER BY subject_id LIMIT $2`,
      [after, most],
      (rows) => rows,
    );
  }

  /** Whoever makes or takes away keys of a cooperative does so one after another; held until the unit ends. */
  lock(): Statement<void> {
    return statement(
      `SELECT pg_advisory_xact_lock(hashtextextended('vault ' || tenant.current_tenant(), 0))`,
      [],
      () => undefined,
    );
  }

  insertCooperative(version: number, wrapped: Buffer, master: string): Statement<void> {
    return statement(
      'INSERT INTO tenant.vault_key (version, wrapped, master) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [version, wrapped, master],
      () => undefined,
    );
  }

  insertPerson(
    subjectId: string,
    version: number,
    wrapped: Buffer,
    cooperativeVersion: number,
  ): Statement<void> {
    return statement(
      `INSERT INTO tenant.vault_key (subject_id, version, wrapped, cooperative_version) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING`,
      [subjectId, version, wrapped, cooperativeVersion],
      () => undefined,
    );
  }

  rewrap(id: string, wrapped: Buffer, cooperativeVersion: number): Statement<void> {
    return statement(
      `UPDATE tenant.vault_key SET wrapped = $2, cooperative_version = $3
        WHERE tenant_id = tenant.current_tenant() AND id = $1`,
      [id, wrapped, cooperativeVersion],
      () => undefined,
    );
  }

  /** Takes away what other master keys wrap, where this one wraps the same key. */
  keepOnlyMaster(master: string): Statement<number> {
    return statement(
      `DELETE FROM tenant.vault_key o USING tenant.vault_key n
        WHERE o.tenant_id = tenant.current_tenant() AND n.tenant_id = o.tenant_id
          AND o.subject_id IS NULL AND n.subject_id IS NULL AND n.version = o.version
          AND n.master = $1 AND o.master IS DISTINCT FROM $1 RETURNING o.id`,
      [master],
      (rows) => rows.length,
    );
  }

  /** Takes away keys of the cooperative that are not its newest and wrap nothing any more. */
  dropUnused(): Statement<number> {
    return statement(
      `DELETE FROM tenant.vault_key o WHERE o.tenant_id = tenant.current_tenant() AND o.subject_id IS NULL
          AND o.version < (SELECT max(n.version) FROM tenant.vault_key n WHERE n.tenant_id = o.tenant_id AND n.subject_id IS NULL)
          AND NOT EXISTS (SELECT FROM tenant.vault_key p WHERE p.tenant_id = o.tenant_id AND p.subject_id IS NOT NULL
             AND p.cooperative_version = o.version) RETURNING o.id`,
      [],
      (rows) => rows.length,
    );
  }
}
