import { Inject, Injectable } from '@nestjs/common';
import {
  Clock,
  CONFIG,
  type Config,
  type Locale,
  IdentityDb,
  statement,
  type Statement,
  Tidings,
  UntilTold,
} from '#platform';
import type { Grant } from './grant.js';

/** What the server knows of an account when it looks: its roles, whether the session stands, and its language. */
export interface Snapshot {
  readonly accountId: string;
  readonly locale: Locale;
  readonly grants: readonly Grant[];
  /** Sessions that were not ended when this was read, by id: until when they stand, in milliseconds since 1970. */
  readonly sessions: ReadonlyMap<string, number>;
  /** Days by which a demo's business date is moved. */
  readonly clockShift: number;
}

const MOST_ENDED = 10_000;

const load = (accountId: string): Statement<Snapshot | null> =>
  statement<
    { locale: Locale; grants: Grant[] | null; sessions: Record<string, number> | null; clockShift: number },
    Snapshot | null
  >(
    `SELECT a.locale,
            (SELECT json_agg(json_build_object('organisationId', o.id, 'organisationKind', o.kind, 'organisationName', o.name,
                      'role', g.role, 'subjectId', g.subject_id) ORDER BY o.name, g.role)
               FROM registry.role_grant g JOIN registry.organisation o ON o.id = g.organisation_id
              WHERE g.account_id = a.id AND g.revoked_at IS NULL) AS grants,
            (SELECT json_object_agg(s.id, extract(epoch FROM s.expires_at - now()) * 1000) FROM registry.session s
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
            sessions: new Map(
              Object.entries(row.sessions ?? {}).map(([id, left]) => [id, Date.now() + left]),
            ),
            clockShift: row.clockShift,
          }
        : null,
  );

/**
 * Accounts as they are: what is kept of one is forgotten when a role, a session or the account changes, here at once, and in
 * another process as soon as PostgreSQL tells it. While nobody tells, as they were at most a second ago.
 */
@Injectable()
export class Snapshots {
  private readonly kept: UntilTold<Promise<Snapshot | null>>;
  /** Sessions that were looked for and are over. None of them stands again. */
  private readonly ended = new Set<string>();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: IdentityDb,
    private readonly clock: Clock,
    tidings: Tidings,
  ) {
    this.kept = new UntilTold(tidings, clock);
    tidings.on('account_changed', (id) => this.kept.forget(id));
    // its name and kind stand in the snapshot of each who has a role in it, and the date in all
    tidings.on('organisation_changed', () => this.kept.forgetAll());
    tidings.on('business_date_moved', () => this.kept.forgetAll());
  }

  /** Null for an account that is not there. */
  of(accountId: string): Promise<Snapshot | null> {
    const known = this.kept.get(accountId);
    if (known) return known;
    const snapshot: Promise<Snapshot | null> = this.db.read(load(accountId)).then((found) => {
      // another process may have moved the demo's date; what was read before that may arrive after it
      if (found && this.config.isDemo && this.kept.get(accountId) === snapshot)
        this.clock.follow(found.clockShift);
      return found;
    });
    // at once, so that a change that is told during the reading finds it here
    this.kept.keep(accountId, snapshot, this.kept.changes);
    snapshot.catch(() => this.kept.forget(accountId));
    return snapshot;
  }

  /**
   * Whether a session stands. Nobody is told of a new one: one that is not in what is kept is looked for once.
   * @param sessionId of a token that we signed, so there is or was one
   */
  async hasSession(accountId: string, sessionId: string): Promise<boolean> {
    const known = this.of(accountId);
    if (this.stands(await known, sessionId)) return true;
    if (this.ended.has(sessionId)) return false;
    if (this.kept.get(accountId) === known) this.kept.forget(accountId);
    if (this.stands(await this.of(accountId), sessionId)) return true;
    if (this.ended.size >= MOST_ENDED) this.ended.clear();
    this.ended.add(sessionId);
    return false;
  }

  /** After a change of this account's roles or sessions here. */
  drop(accountId: string): void {
    this.kept.forget(accountId);
  }

  private stands(snapshot: Snapshot | null, sessionId: string): boolean {
    return (snapshot?.sessions.get(sessionId) ?? 0) > this.clock.now().getTime();
  }
}
