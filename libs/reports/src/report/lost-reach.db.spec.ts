import { createRequire } from 'node:module';
import { createClient } from 'graphql-ws';
import { Snapshots } from '#identity';
import { newId } from '#kernel';
import { globalId, localId, Outbox } from '#platform';
import { type ACooperative, aCooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { until } from '../../../../test/story/until.js';
import { madeReport, READ_REPORT, registerCooperative, REQUEST_REPORT } from './made-report.fixture.js';

// under Jest the ES module of ws resolves to its browser stand-in
const { WebSocket } = createRequire(import.meta.url)('ws') as { WebSocket: typeof globalThis.WebSocket };
const QUARTER = { fromOn: '2026-04-01', untilOn: '2026-06-30' };

describe('somebody who loses the right to a report', () => {
  let app: TestApp;
  let scope: ACooperative;
  let memberId: string;
  const here = (as: string) => ({ as, in: scope.id });
  const municipality = () => ({ municipalityId: globalId('Organisation', scope.municipalityId) });
  /** As another process would, a second ago: what this one remembers of the account is dropped. */
  const revoke = async (email: string) => {
    const [account] = await app.database.owner<{ id: string }>(
      `UPDATE registry.role_grant SET revoked_at = now()
        WHERE account_id = (SELECT id FROM registry.account WHERE email = $1) RETURNING account_id AS id`,
      [email],
    );
    app.get(Snapshots).drop(account!.id);
  };

  beforeEach(async () => {
    app = await startTestApp();
    app.moveTo('2026-07-01');
    scope = await aCooperative(app, 'verloren');
    await registerCooperative(app, here(scope.coordinator));
    memberId = await scope.active();
    await scope.done('assignCoach', { memberId, coachEmail: scope.coach, startsOn: '2026-03-01' });
  });
  afterEach(() => app?.stop());

  /** Asked for and kept from being made, as in a queue that is long. */
  async function waiting(input: Record<string, unknown>, as: string): Promise<string> {
    const made = localId('Report', (await app.ok(REQUEST_REPORT, { input }, here(as))).report.id);
    await until(async () => {
      const [row] = await app.database.owner('SELECT state FROM outbox.request WHERE id = $1', [made]);
      return row!.state === 'DONE';
    });
    const id = newId();
    await app.database.owner(
      `INSERT INTO tenant.report (tenant_id, id, definition, about, subject_id, parameters, locale, requested_on, recorded_by, request_id)
       SELECT tenant_id, $2, definition, about, subject_id, parameters, locale, requested_on, recorded_by, 'test' FROM tenant.report WHERE id = $1`,
      [made, id],
    );
    await app.database.owner(
      `INSERT INTO tenant.report_file (tenant_id, id, report_id, format, recorded_by, request_id)
       SELECT tenant_id, $2, $2, format, recorded_by, 'test' FROM tenant.report_file WHERE report_id = $1`,
      [made, id],
    );
    await app.database.owner(
      `INSERT INTO outbox.request (tenant_id, id, kind, payload, not_before, recorded_by, request_id)
       SELECT tenant_id, $2, kind, payload, '2100-01-01', recorded_by, 'test' FROM outbox.request WHERE id = $1`,
      [made, id],
    );
    return id;
  }

  /** What comes over a socket until it ends. */
  async function follow(id: string, as: string): Promise<{ seen: string[]; ended: Promise<unknown> }> {
    const client = createClient({
      url: `${app.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: {
        authorization: `Bearer ${await app.token(as)}`,
        cooperative: globalId('Organisation', scope.id),
      },
      retryAttempts: 0,
    });
    const seen: string[] = [];
    const query = 'subscription ($id: ID!) { reportProgress(id: $id) { state progress } }';
    const events = client.iterate<{ reportProgress: { state: string; progress: number } }>({
      query,
      variables: { id: globalId('Report', id) },
    });
    const first = await events.next();
    seen.push(first.value!.data!.reportProgress.state);
    const ended = (async () => {
      for await (const { data, errors } of events)
        seen.push(data?.reportProgress.state ?? JSON.stringify(errors));
    })()
      // a connection of which a role was taken is closed
      .catch(() => undefined)
      .finally(() => client.dispose());
    return { seen, ended };
  }

  const cases: readonly [
    who: string,
    input: () => Record<string, unknown>,
    person: () => Promise<string> | string,
    loses: (email: string) => Promise<unknown>,
  ][] = [
    [
      'an officer whose municipality works with the cooperative no more',
      () => ({ definition: 'MUNICIPALITY_ACCOUNT', ...QUARTER, ...municipality() }),
      () => scope.officer,
      () =>
        app.database.owner(
          `UPDATE tenant.collaboration SET ends_on = '2026-06-30' WHERE organisation_id = $1`,
          [scope.municipalityId],
        ),
    ],
    [
      'an adviser who has the role no more',
      () => ({ definition: 'MUNICIPALITY_SUMMARY', ...QUARTER, ...municipality() }),
      async () => {
        await app.account('adviseur@verloren.example', 'POLICY_ADVISER', scope.municipalityId);
        return 'adviseur@verloren.example';
      },
      revoke,
    ],
    [
      'a member who has the role no more',
      () => ({ definition: 'SKILLS_OVERVIEW', memberId }),
      () => scope.person('lid', 'MEMBER', memberId),
      revoke,
    ],
    [
      'a coach who guides the member no more',
      () => ({ definition: 'SKILLS_OVERVIEW', memberId }),
      () => scope.coach,
      async () => {
        const other = await scope.person('andere', 'COACH');
        await scope.done('assignCoach', { memberId, coachEmail: other, startsOn: '2026-07-01' });
      },
    ],
  ];

  it.each(cases)(
    '%s: neither report, link nor progress, and what waits is not made',
    async (_who, inputOf, person, loses) => {
      const as = await person();
      const ready = await madeReport(app, inputOf(), here(as));
      const id = await waiting(inputOf(), as);
      const headers = {
        authorization: `Bearer ${await app.token(as)}`,
        'x-cooperative': globalId('Organisation', scope.id),
      };
      const download = async () => (await fetch(`${app.url}${ready.files[0]!.link}`, { headers })).status;
      expect(await download()).toBe(200);
      const { seen, ended } = await follow(id, as);

      await loses(as);
      await app.database.owner('UPDATE outbox.request SET progress = 40 WHERE id = $1', [id]);
      await ended;
      expect(seen).toEqual(['WAITING']);
      expect(await download()).not.toBe(200);
      const read = (one: string) => app.refused(READ_REPORT, { id: one }, here(as));
      expect(await read(ready.id)).toMatch(/^(NOT_FOUND|FORBIDDEN)$/);

      await app.database.owner('UPDATE outbox.request SET not_before = NULL WHERE id = $1', [id]);
      app.get(Outbox).nudge();
      await until(async () => {
        const [row] = await app.database.owner('SELECT state FROM outbox.request WHERE id = $1', [id]);
        return row!.state === 'FAILED';
      });
      expect(
        await app.database.owner('SELECT FROM tenant.report_snapshot WHERE report_id = $1', [id]),
      ).toEqual([]);
      expect(
        await app.database.owner(
          'SELECT FROM tenant.report_file WHERE report_id = $1 AND made_on IS NOT NULL',
          [id],
        ),
      ).toEqual([]);
    },
  );
});
