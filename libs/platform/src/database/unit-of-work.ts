import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { DomainError } from '#kernel';
import { contextOrNull } from '../context/request-context.js';
import type { Metrics } from '../metrics/metrics.js';
import { asDomainError } from './database-errors.js';
import { Gathering } from './gathering.js';
import type { NamedClient } from './named-client.js';
import type { Joinable, Statement } from './statement.js';

/** What the work of a unit may do: statements, one after another, and TypeORM's entity writes. Nothing but SQL. */
export interface Unit {
  run<T>(statement: Statement<T>): Promise<T>;
  readonly manager: EntityManager;
}

/** A unit that runs, and what must hold of whoever joins it. */
interface OpenUnit {
  readonly unit: Unit;
  readonly cooperativeId: string | null;
  isOver: boolean;
}

export type Work<T> = (unit: Unit) => Promise<T>;

/** The system's own account, for what no person asked for: migrations of data and sweeps. */
export const SYSTEM_ACTOR = '00000000-0000-7000-8000-000000000000';

const BEGIN = { read: 'BEGIN READ ONLY', write: 'BEGIN', rehearsal: 'BEGIN' } as const;
/** What is checked at a commit is checked in a rehearsal as well. */
const CHECK_ALL = 'SET CONSTRAINTS ALL IMMEDIATE';
const SETTINGS = `SELECT set_config('app.tenant_id', $1, true), set_config('app.actor_id', $2, true),
  set_config('app.request_id', $3, true)`;

/** Cooperative, actor and request. */
type Settings = readonly [string, string, string];

/** A statement that waits for its turn, and the way back to the request that asked for it. */
interface InTurn {
  readonly statement: Joinable<unknown>;
  readonly settings: Settings;
  readonly back: <R>(work: () => R) => R;
}
/** So few that a transaction stays short. */
const MOST_TOGETHER = 16;

/** TypeORM's runner, as far as we have to know it: it must believe in our transaction, or `save()` opens its own. */
interface Runner extends QueryRunner {
  isTransactionActive: boolean;
  transactionDepth: number;
  /** A connection that is lost, or could not roll back, is not given to the next unit. */
  releasePostgresConnection(broken: unknown): Promise<void>;
}

/**
 * The only way to SQL. A unit is one short transaction in the cooperative of the current context: BEGIN, the settings
 * that row-level security reads, the work, COMMIT. Where the work is one statement all four go out together, in one
 * round trip; where that statement says itself who acts, it goes alone. A unit inside a unit joins it.
 */
export class UnitOfWork {
  private readonly open = new AsyncLocalStorage<OpenUnit>();
  private readonly inTurn = new Gathering<InTurn, unknown>(MOST_TOGETHER, (all) => this.writeTogether(all));

  constructor(
    readonly role: string,
    protected readonly source: DataSource,
    private readonly metrics: Metrics,
  ) {}

  /** Reads in one snapshotless, read-only transaction; a write inside fails. */
  read<T>(work: Statement<T> | Work<T>): Promise<T> {
    return this.unit('read', work);
  }

  write<T>(work: Statement<T> | Work<T>): Promise<T> {
    return this.unit('write', work);
  }

  /**
   * As `write`, for a statement that takes what all of its kind in the cooperative take, and would wait for them in the
   * database: it waits here, without a connection, and then goes together with all that waited. Inside a unit it waits for
   * nobody, since the unit may hold that for which the others wait.
   */
  writeInTurn<T>(statement: Joinable<T>): Promise<T> {
    if (this.open.getStore()?.isOver === false) return this.write(statement);
    const mine = { statement, settings: this.settings(), back: AsyncLocalStorage.snapshot() };
    return this.inTurn.bring(cooperativeNow() ?? '', mine) as Promise<T>;
  }

  /** In one go; where the database refuses that, one after another, and each gets its own answer. */
  private async writeTogether(all: readonly InTurn[]): Promise<PromiseSettledResult<unknown>[]> {
    const [first] = all as [InTurn];
    if (all.length > 1) {
      const parts = all.map(({ statement: { part }, settings: [, actorId, requestId] }) => ({
        actorId,
        requestId,
        part,
      }));
      try {
        const answers = await first.back(() => this.write(first.statement.join(parts)));
        return answers.map((value) => ({ status: 'fulfilled', value }));
      } catch (error) {
        // nothing was done then; of a lost connection nobody knows, and whoever was busy would be so for each again
        if (!(error instanceof DomainError) || error.code === 'BUSY') throw error;
      }
    }
    const outcomes: PromiseSettledResult<unknown>[] = [];
    for (const { back, statement } of all)
      outcomes.push(...(await Promise.allSettled([back(() => this.write(statement))])));
    return outcomes;
  }

  /**
   * Does the work as `write` would, with every lock and every refusal, also those that wait for the commit, and then takes
   * all of it back. What it answers is what would have happened.
   * @throws Error inside another unit, whose work it would take back
   */
  async rehearse<T>(work: Work<T>): Promise<T> {
    if (this.open.getStore()?.isOver === false)
      throw new Error('A unit is open here: rehearse it as a whole.');
    try {
      return await this.transaction('rehearsal', work);
    } catch (error) {
      throw asDomainError(error);
    }
  }

  private async unit<T>(mode: 'read' | 'write', work: Statement<T> | Work<T>): Promise<T> {
    const joined = this.open.getStore();
    // what a unit set going without awaiting it may outlive it, and then has a unit of its own
    if (joined && !joined.isOver) {
      if (joined.cooperativeId !== cooperativeNow())
        throw new Error('A unit of another cooperative is open here.');
      return typeof work === 'function' ? work(joined.unit) : joined.unit.run(work);
    }
    try {
      const result =
        typeof work === 'function' ? await this.transaction(mode, work) : await this.roundTrip(mode, work);
      this.metrics.units.inc({ role: this.role, mode, outcome: 'ok' });
      return result;
    } catch (error) {
      this.metrics.units.inc({ role: this.role, mode, outcome: 'failed' });
      throw asDomainError(error);
    }
  }

  /** BEGIN, settings, statement and COMMIT on the wire at once; when one fails, COMMIT rolls back. */
  private async roundTrip<T>(mode: 'read' | 'write', statement: Statement<T>): Promise<T> {
    const settings = this.settings();
    const runner = this.source.createQueryRunner() as Runner;
    let broken: unknown;
    try {
      const client = (await runner.connect()) as NamedClient;
      this.metrics.statements.inc({ role: this.role });
      if (statement.saysWhoActs && mode === 'write') {
        const answer = await client.query(statement.text, valuesOf(statement, settings));
        return statement.map(answer.rows);
      }
      const results = await client.together(() =>
        Promise.allSettled([
          client.query(BEGIN[mode]),
          client.query(SETTINGS, [...settings]),
          client.query(statement.text, valuesOf(statement, settings)),
          client.query('COMMIT'),
        ]),
      );
      const failed = results.find((result) => result.status === 'rejected');
      if (failed) throw failed.reason;
      const [, , answer] = results;
      return statement.map(answer.status === 'fulfilled' ? answer.value.rows : []);
    } catch (error) {
      if (mayHaveEnded(error)) broken = error;
      throw error;
    } finally {
      await runner.releasePostgresConnection(broken);
    }
  }

  private async transaction<T>(mode: keyof typeof BEGIN, work: Work<T>): Promise<T> {
    const settings = this.settings();
    const runner = this.source.createQueryRunner() as Runner;
    let broken: unknown;
    try {
      const client = (await runner.connect()) as NamedClient;
      const unit: Unit = {
        manager: runner.manager,
        run: async (statement) => {
          if (open.isOver) throw new Error('This unit of work is over: a statement was not awaited in it.');
          this.metrics.statements.inc({ role: this.role });
          const answer = await client.query(statement.text, valuesOf(statement, settings));
          return statement.map(answer.rows);
        },
      };
      const open: OpenUnit = { unit, cooperativeId: cooperativeNow(), isOver: false };
      try {
        await client.together(() =>
          Promise.all([client.query(BEGIN[mode]), client.query(SETTINGS, [...settings])]),
        );
        runner.isTransactionActive = true;
        runner.transactionDepth = 1;
        const result = await this.open.run(open, () => work(unit)).finally(() => (open.isOver = true));
        if (mode === 'rehearsal') {
          await client.query(CHECK_ALL);
          await client.query('ROLLBACK');
          return result;
        }
        const end = await client.query('COMMIT');
        // PostgreSQL ends a transaction in which a statement failed with a rollback, and calls that no error
        if (end.command !== 'COMMIT')
          throw new Error('A refusal of the database was caught inside a unit of work: nothing was kept.');
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch((rollbackError: unknown) => {
          broken = rollbackError;
        });
        throw error;
      }
    } finally {
      runner.isTransactionActive = false;
      runner.transactionDepth = 0;
      await runner.releasePostgresConnection(broken);
    }
  }

  /** What the settings of the transaction say: whose rows, who acts, in which request. */
  private settings(): Settings {
    // outside a request, such as while its token is looked up, there is no cooperative: no rows of any
    const context = contextOrNull();
    return [
      cooperativeNow() ?? '',
      context?.principal?.accountId ?? SYSTEM_ACTOR,
      context?.requestId ?? 'system',
    ];
  }
}

/**
 * PostgreSQL refuses a statement as an ERROR and goes on. What is FATAL, or what PostgreSQL did not say at all, may be the
 * end of the connection, which `pg` itself sees only a moment later.
 */
function mayHaveEnded(error: unknown): boolean {
  return !(error instanceof pg.DatabaseError) || error.severity !== 'ERROR';
}

function cooperativeNow(): string | null {
  return contextOrNull()?.cooperativeId ?? null;
}

function valuesOf<T>({ saysWhoActs, values }: Statement<T>, settings: Settings): unknown[] {
  return saysWhoActs ? [...settings, ...values] : [...values];
}
