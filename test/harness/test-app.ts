import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Type } from '@nestjs/common';
import { serve } from '../../apps/api/src/serve.js';
import { permissionsOf, type Role, ROLE_HOMES } from '#identity';
import { type CivilDate, civilDate, newId } from '#kernel';
import { Clock, type LoginRole, Metrics, runInContext } from '#platform';
import { createTestClient, type TestClient } from './test-client.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

export { type CallOptions, type GraphqlAnswer, PASSWORD, type TestClient } from './test-client.js';

/** The whole product in this process. */
export interface TestApp extends TestClient {
  readonly nest: NestFastifyApplication;
  /** Runs work in a cooperative's context with the given role's permissions, as a request of that account would. */
  within<T>(
    cooperativeId: string,
    accountId: string,
    role: Role,
    work: () => Promise<T>,
    subjectId?: string,
  ): Promise<T>;
  moveTo(date: string): void;
  today(): CivilDate;
  get<T>(provider: Type<T> | symbol): T;
  /** How many statements and units a role's pool ran while `work` ran. */
  counting<T>(
    role: LoginRole,
    work: () => Promise<T>,
  ): Promise<{ result: T; statements: number; units: number }>;
  /** A second API on the same database, with pools and memory of its own. */
  beside(): Promise<{ readonly url: string; stop(): Promise<void> }>;
  stop(): Promise<void>;
}

/**
 * The whole product in this process on a database of its own: HTTP on a free port, relay and worker too, a pool of two
 * connections. `settings` are environment variables over the usual ones, such as `REDIS_URL`.
 */
export async function startTestApp(
  settings: Record<string, string> = {},
  alsoWorks = true,
): Promise<TestApp> {
  return startTestAppOn(await createTestDatabase(settings), alsoWorks);
}

/** As `startTestApp`, on a database that is there already and is dropped with the app; `webFolder` has a built web app. */
export async function startTestAppOn(
  database: TestDatabase,
  alsoWorks = true,
  webFolder = 'no-web-app-here',
): Promise<TestApp> {
  const app = await openTestApp(database, alsoWorks, webFolder);
  return {
    ...app,
    async stop() {
      await app.stop();
      await database.drop();
    },
  };
}

/** The same on a database that stays. */
export async function openTestApp(
  database: TestDatabase,
  alsoWorks = true,
  webFolder = 'no-web-app-here',
): Promise<TestApp> {
  const served = await serve(database.config, { alsoWorks, webFolder });
  return {
    ...createTestClient(served.url.replace('[::1]', 'localhost'), database),
    nest: served.app,
    within(cooperativeId, accountId, role, work, subjectId) {
      const grant = {
        organisationId: cooperativeId,
        organisationKind: ROLE_HOMES[role],
        organisationName: '',
        role,
        subjectId: subjectId ?? null,
      };
      return runInContext(
        {
          requestId: `test-${newId()}`,
          locale: 'nl',
          principal: { accountId, sessionId: null },
          cooperativeId,
          permissions: permissionsOf(accountId, [grant]),
          idempotencyKey: null,
          answer: { isReplay: false },
        },
        work,
      );
    },
    moveTo(date) {
      const clock = served.app.get(Clock);
      clock.moveTo(civilDate(date));
    },
    today: () => served.app.get(Clock).today(),
    get: (provider) => served.app.get(provider, { strict: false }),
    async counting(role, work) {
      const metrics = served.app.get(Metrics);
      const sum = async (counter: Metrics['statements'] | Metrics['units']) =>
        (await counter.get()).values
          .filter((value) => value.labels.role === role)
          .reduce((total, value) => total + value.value, 0);
      const before = [await sum(metrics.statements), await sum(metrics.units)] as const;
      const result = await work();
      return {
        result,
        statements: (await sum(metrics.statements)) - before[0],
        units: (await sum(metrics.units)) - before[1],
      };
    },
    async beside() {
      const second = await serve(database.config, { alsoWorks: false, webFolder });
      return { url: second.url.replace('[::1]', 'localhost'), stop: () => second.stop() };
    },
    stop: () => served.stop(),
  };
}
