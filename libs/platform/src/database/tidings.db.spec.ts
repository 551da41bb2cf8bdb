import { jest } from '@jest/globals';
import { newId } from '#kernel';
import { Clock, Tidings } from '#platform';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { until } from '../../../../test/story/until.js';

const NAME = '{ cooperative { id } }';
const COACH = { as: 'coach@aa.example' };
const THE_LINE = `application_name = 'tidings' AND datname = current_database()`;

describe('the line on which PostgreSQL tells', () => {
  let app: TestApp;
  let tidings: Tidings;
  let coach = '';
  beforeAll(async () => {
    app = await startTestApp();
    tidings = app.get(Tidings);
    const aa = await app.organisation('COOPERATIVE', 'aa');
    coach = await app.account(COACH.as, 'COACH', aa);
    await app.token(COACH.as);
  });
  afterAll(() => app?.stop());
  afterEach(() => jest.restoreAllMocks());

  /** From now on the clock stands still, so many seconds from now: no lifetime passes but by this. */
  const stand = (seconds: number) => {
    jest.restoreAllMocks();
    const then = new Date(Date.now() + seconds * 1_000);
    jest.spyOn(app.get(Clock), 'now').mockReturnValue(then);
  };
  /** How often the server looked who asks, for one request. */
  const looks = async () => (await app.counting('identity', () => app.gql(NAME, {}, COACH))).statements;
  const cut = () =>
    app.database.owner(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${THE_LINE}`);

  it('tells an id, as soon as the change is committed', async () => {
    expect(tidings.isListening).toBe(true);
    const cooperative = await app.organisation('COOPERATIVE', 'told');
    const heard = new Promise((hear) => tidings.on('policies_changed', hear));
    await app.database.owner(
      `INSERT INTO tenant.policy_version (tenant_id, kind, valid_from, body, decided_on, decided_by, recorded_by, request_id)
       VALUES ($1, 'trial', '2026-01-01', '{"months": 3}', '2026-01-01', 'members', $2, 'test')`,
      [cooperative, newId()],
    );
    expect(await heard).toBe(cooperative);
  });

  it('lets a minute pass before the server looks again, and a second while nobody tells', async () => {
    stand(0);
    await app.gql(NAME, {}, COACH);
    stand(50);
    expect(await looks()).toBe(0);
    stand(61);
    expect([await looks(), await looks()]).toEqual([1, 0]);

    const database = new URL(app.database.ownerUrl).pathname.slice(1);
    await app.database.owner(`REVOKE CONNECT ON DATABASE ${database} FROM identity`);
    await cut();
    await until(async () => !tidings.isListening);
    // what was kept for a minute is gone with the line
    expect([await looks(), await looks()]).toEqual([1, 0]);
    stand(63);
    expect([await looks(), await looks()]).toEqual([1, 0]);

    await app.database.owner(`GRANT CONNECT ON DATABASE ${database} TO identity`);
    await until(async () => tidings.isListening);
    // and what was kept for a second, with its coming back: in between nobody told
    expect([await looks(), await looks()]).toEqual([1, 0]);
  });

  it('comes back when it is cut, and tells again', async () => {
    const lines = () =>
      app.database.owner<{ pid: number }>(`SELECT pid FROM pg_stat_activity WHERE ${THE_LINE}`);
    const [before] = await lines();
    await cut();
    await until(async () => tidings.isListening && (await lines()).some(({ pid }) => pid !== before!.pid));
    stand(0);
    await app.gql(NAME, {}, COACH);
    expect(await looks()).toBe(0);
    const heard = new Promise((hear) => tidings.on('account_changed', hear));
    await app.database.owner('UPDATE registry.role_grant SET revoked_at = now() WHERE account_id = $1', [
      coach,
    ]);
    expect(await heard).toBe(coach);
    expect(await app.refused(NAME, {}, COACH)).toBe('FORBIDDEN');
  });

  it('is one per process, and ends with it', async () => {
    const lines = async () =>
      (await app.database.owner(`SELECT FROM pg_stat_activity WHERE ${THE_LINE}`)).length;
    expect(await lines()).toBe(1);
    const beside = await app.beside();
    expect(await lines()).toBe(2);
    await beside.stop();
    // PostgreSQL's side of a closed connection may take a moment
    await until(async () => (await lines()) === 1);
  });
});
