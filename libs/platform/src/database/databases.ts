import type { DataSource } from 'typeorm';
import type { Metrics } from '../metrics/metrics.js';
import { statement, type Statement } from './statement.js';
import { UnitOfWork, type Work } from './unit-of-work.js';

/** A cooperative's own rows, in the cooperative of the current request or job. What rooms use. */
export class Db extends UnitOfWork {
  constructor(source: DataSource, metrics: Metrics) {
    super('app', source, metrics);
  }

  /**
   * Opens one person's file: the unit's first statement appends who, whom, when and why, and without that row nothing
   * is read. The purpose comes from the operation, not from the reader.
   * @param subjectId the member whose file is opened
   */
  readLogged<T>(subjectId: string, purpose: string, work: Statement<T> | Work<T>): Promise<T> {
    return this.write(async (unit) => {
      await unit.run(
        statement(
          'INSERT INTO tenant.access_log (subject_id, purpose) VALUES ($1, $2)',
          [subjectId, purpose],
          () => undefined,
        ),
      );
      return typeof work === 'function' ? work(unit) : unit.run(work);
    });
  }

  /**
   * A search shows many and opens nobody's file: one row says who looked for what and how many it gave. It is written by
   * the statement that finds, so there is no answer without it.
   * @param filter what was looked for, as it stands in the log: at most 200 characters
   * @param most rows that the reader gets to see of what the statement finds
   */
  searchLogged<T>(purpose: string, filter: string, most: number, found: Statement<T>): Promise<T> {
    const next = found.values.length + 1;
    return this.write({
      text: `WITH found AS MATERIALIZED (${found.text}),
        logged AS (INSERT INTO tenant.access_log (purpose, filter, hits)
          SELECT $${next}, $${next + 1}, least(count(*), $${next + 2}::int) FROM found)
        SELECT * FROM found`,
      values: [...found.values, purpose, filter, most],
      map: found.map,
    });
  }
}

/** Organisations, accounts, roles and sessions. For `identity` only. */
export class IdentityDb extends UnitOfWork {
  constructor(source: DataSource, metrics: Metrics) {
    super('identity', source, metrics);
  }
}

/** The outbox without its payloads. For the relay only. */
export class RelayDb extends UnitOfWork {
  constructor(source: DataSource, metrics: Metrics) {
    super('relay', source, metrics);
  }
}

/** A cooperative's copies in `published`, in that cooperative's own context. For `network` only. */
export class PublisherDb extends UnitOfWork {
  constructor(source: DataSource, metrics: Metrics) {
    super('publisher', source, metrics);
  }
}

/** Facts of all cooperatives in, blocks and publications out. For `network` only. */
export class BuilderDb extends UnitOfWork {
  constructor(source: DataSource, metrics: Metrics) {
    super('builder', source, metrics);
  }
}

/** What a release was made of, and its certificate. For `network` only. */
export class CertifierDb extends UnitOfWork {
  constructor(source: DataSource, metrics: Metrics) {
    super('certifier', source, metrics);
  }
}

/** Publications and their certificates, and nothing else. For `network` only. */
export class NetworkReaderDb extends UnitOfWork {
  constructor(source: DataSource, metrics: Metrics) {
    super('network_reader', source, metrics);
  }
}

/** The login roles of a running server; each has its own small pool and its own class above. */
export const LOGIN_ROLES = [
  'app',
  'identity',
  'relay',
  'queue',
  'publisher',
  'builder',
  'certifier',
  'network_reader',
] as const;
export type LoginRole = (typeof LOGIN_ROLES)[number];
