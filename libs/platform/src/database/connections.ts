import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Config } from '../config/config.js';
import type { LoginRole } from './databases.js';
import { NamedClient } from './named-client.js';
import { rolePassword } from './role-password.js';

/**
 * The address of a login role. `DATABASE_URL` names the app role with its password; the narrow roles stand beside it in
 * the same database, with passwords derived from the master key.
 */
export function roleUrl(config: Pick<Config, 'databaseUrl' | 'masterKey'>, role: LoginRole): string {
  if (role === 'app') return config.databaseUrl;
  const url = new URL(config.databaseUrl);
  url.username = role;
  url.password = rolePassword(config.masterKey, role);
  return url.toString();
}

/** A pool for one role. `entities` only for the app role: the narrow ones speak SQL. */
export function dataSourceFor(
  url: string,
  poolSize: number,
  more: Pick<DataSourceOptions, 'entities' | 'migrations'> = {},
): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    poolSize,
    synchronize: false,
    migrationsTableName: 'migration',
    logging: false,
    extra: {
      pipeline: true,
      Client: NamedClient,
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: 60_000,
    },
    ...more,
  });
}
