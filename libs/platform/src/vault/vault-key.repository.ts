import { statement, type Statement } from '../database/statement.js';

interface WrappedKey {
  readonly version: number;
  readonly wrapped: Buffer;
  /** The cooperative's key that wraps it, itself wrapped by the master key. */
  readonly cooperativeKey: Buffer;
}

/** The rows of `tenant.vault_key`: one for the cooperative, one for each person of whom something is encrypted. */
export class VaultKeyRepository {
  of(subjectId: string): Statement<WrappedKey[]> {
    return statement<WrappedKey, WrappedKey[]>(
      `SELECT k.version, k.wrapped, c.wrapped AS "cooperativeKey"
         FROM tenant.vault_key k JOIN tenant.vault_key c ON c.tenant_id = k.tenant_id AND c.subject_id IS NULL
        WHERE k.tenant_id = tenant.current_tenant() AND k.subject_id = $1`,
      [subjectId],
      (rows) => rows,
    );
  }

  ofCooperative(): Statement<Buffer> {
    return statement<{ wrapped: Buffer }, Buffer>(
      'SELECT wrapped FROM tenant.vault_key WHERE tenant_id = tenant.current_tenant() AND subject_id IS NULL',
      [],
      ([row]) => row!.wrapped,
    );
  }

  insert(subjectId: string | null, wrapped: Buffer): Statement<void> {
    return statement(
      'INSERT INTO tenant.vault_key (subject_id, wrapped) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [subjectId, wrapped],
      () => undefined,
    );
  }
}
