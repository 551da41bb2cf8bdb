import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, type Config, type Locale, IdentityDb, statement, type Statement } from '#platform';
import type { Grant } from './grant.js';

/** What the server knows of an account when it looks: its roles, whether the session stands, and its language. */
export interface Snapshot {
  readonly accountId: string;
  readonly locale: Locale;
  readonly grants: readonly Grant[];
  /** Sessions that stand, by id. */
  readonly sessions: ReadonlySet<string>;
  /** Days by which a demo's business date is moved. */
  readonly clockShift: number;
}

const LIFETIME_MS = 1_000;
const MOST_KEPT = 10_000;

const load = (accountId: string): Statement<Snapshot | null> =>
  statement<
    { locale: Locale; grants: Grant[] | null; sessions: string[] | null; clockShift: number },
    Snapshot | null
  >(
    `SELECT a.locale,
            (SELECT json_agg(json_build_object('organisationId', o.id, 'organisationKind', o.kind, 'organisationName', o.name,
                      'role', g.role, 'subjectId', g.subject_id) ORDER BY o.name, g.role)
               FROM registry.role_grant g JOIN registry.organisation o ON o.id = g.organisation_id
              WHERE g.account_id = a.id AND g.revoked_at IS NULL) AS grants,
            (SELECT json_agg(s.id) FROM registry.session s
              WHERE s.account_id = a.id AND s.revoked_at IS NULL AND s.expires_at > now()) AS sessions,
            (SELECT c.shift_days FROM registry.business_clock c) AS "clockShift"
       FROM registry.account a WHERE a.id = $1`,
    [accountId],
    ([row]) =>
      row
        ? {
            accountId,
            locale: row.locale,
            grants: row.grants ?? [],
            sessions: new Set(row.sessions ?? []),
            clockShift: row.clockShift,
          }
        : null,
  );

/**
 * Accounts as they were at most a second ago. A role, session or account that is taken away here is gone at once; one
 * taken in another process, within that second.
 */
@Injectable()
export class Snapshots {
  private readonly kept = new Map<
    string,
    { readonly until: number; readonly snapshot: Promise<Snapshot | null> }
  >();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: IdentityDb,
    private readonly clock: Clock,
  ) {}

  /** Null for an account that is not there. */
  of(accountId: string): Promise<Snapshot | null> {
    const now = this.clock.now().getTime();
    const known = this.kept.get(accountId);
    if (known && known.until > now) return known.snapshot;
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    const snapshot = this.db.read(load(accountId)).then((found) => {
      // another process may have moved the demo's date
      if (found && this.config.isDemo) this.clock.follow(found.clockShift);
      return found;
    });
    this.kept.set(accountId, { until: now + LIFETIME_MS, snapshot });
    snapshot.catch(() => this.kept.delete(accountId));
    return snapshot;
  }

  /** After a change of this account's roles, sessions or password. */
  drop(accountId: string): void {
    this.kept.delete(accountId);
  }
}
