import { jest } from '@jest/globals';
import { Clock, Tidings } from '#platform';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { createTestClient, type TestClient } from '../../../../test/harness/test-client.js';
import { Snapshots } from './snapshot.service.js';

const NAME = '{ cooperative { id } }';
const SIGN_OUT = 'mutation { signOut(input: {}) { isSignedOut } }';
const EMAIL = 'coach@aa.example';

describe('what is kept of an account', () => {
  let app: TestApp;
  let beside: Awaited<ReturnType<TestApp['beside']>>;
  let there: TestClient;
  let coach = '';
  beforeAll(async () => {
    app = await startTestApp();
    beside = await app.beside();
    there = createTestClient(beside.url, app.database);
    coach = await app.account(EMAIL, 'COACH', await app.organisation('COOPERATIVE', 'aa'));
  });
  afterAll(async () => {
    await beside?.stop();
    await app?.stop();
  });
  afterEach(() => jest.restoreAllMocks());

  const newToken = () => createTestClient(beside.url, app.database).token(EMAIL);
  const call = async (token: string, query = NAME, url = app.url): Promise<string | null> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query }),
    });
    const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
    return errors?.[0]?.extensions.code ?? null;
  };
  /** What this process answers to a token, and how often it looked who that is. */
  const answer = async (token: string) => {
    const { result, statements } = await app.counting('identity', () => call(token));
    return { isIn: result !== 'UNAUTHENTICATED', looks: statements };
  };
  const heard = (channel: string) => new Promise((hear) => app.get(Tidings).on(channel, hear));

  it('knows who signed in elsewhere by looking once', async () => {
    await call(await app.token(EMAIL));
    const token = await newToken();
    expect(await answer(token)).toEqual({ isIn: true, looks: 1 });
    expect(await answer(token)).toEqual({ isIn: true, looks: 0 });
  });

  it('ends a session that was signed out elsewhere, and does not look for it again and again', async () => {
    const own = await app.token(EMAIL);
    const tokens = [await newToken(), await newToken()];
    for (const token of tokens) expect(await answer(token)).toMatchObject({ isIn: true });
    for (const token of tokens) {
      const told = heard('account_changed');
      await call(token, SIGN_OUT, beside.url);
      expect(await told).toBe(coach);
      expect(await answer(token)).toMatchObject({ isIn: false });
    }
    for (const token of [...tokens, ...tokens])
      expect(await answer(token)).toEqual({ isIn: false, looks: 0 });
    expect(await answer(own)).toEqual({ isIn: true, looks: 0 });
  });

  it('lets a session end when its time is over, also in what is kept', async () => {
    const token = await newToken();
    const told = heard('account_changed');
    await app.database.owner(
      `UPDATE registry.session SET expires_at = now() + interval '30 seconds'
        WHERE id = (SELECT max(id::text)::uuid FROM registry.session)`,
    );
    await told;
    expect(await answer(token)).toMatchObject({ isIn: true });
    const at = (seconds: number) => {
      const then = new Date(Date.now() + seconds * 1_000);
      jest.spyOn(app.get(Clock), 'now').mockReturnValue(then);
    };
    at(20);
    expect(await answer(token)).toEqual({ isIn: true, looks: 0 });
    at(31);
    expect(await answer(token)).toMatchObject({ isIn: false });
  });

  it('is not what was read while it changed', async () => {
    const snapshots = app.get(Snapshots);
    const first = snapshots.of(coach);
    expect(snapshots.of(coach)).toBe(first);
    snapshots.drop(coach);
    const second = snapshots.of(coach);
    expect(second).not.toBe(first);
    await Promise.all([first, second]);
    expect(snapshots.of(coach)).toBe(second);
  });

  it('follows the language, the names of organisations and the date of the demo', async () => {
    const snapshots = app.get(Snapshots);
    const change = async (channel: string, text: string) => {
      const told = heard(channel);
      await app.database.owner(text);
      await told;
    };
    await snapshots.of(coach);
    await change('account_changed', "UPDATE registry.account SET locale = 'en'");
    expect(await snapshots.of(coach)).toMatchObject({ locale: 'en' });
    await change('organisation_changed', "UPDATE registry.organisation SET name = 'Renamed'");
    expect(await snapshots.of(coach)).toMatchObject({ grants: [{ organisationName: 'Renamed' }] });
    const today = app.today();
    await change('business_date_moved', 'UPDATE registry.business_clock SET shift_days = 400');
    await there.gql(NAME, {}, { as: EMAIL });
    expect(app.today()).toBe(today);
    await snapshots.of(coach);
    expect(app.today()).not.toBe(today);
  });
});
