import { createHmac } from 'node:crypto';
import { newId } from '#kernel';
import { Metrics } from '#platform';
import { startTestApp, PASSWORD, type TestApp } from '../../../../test/harness/test-app.js';
import { derivedKey } from './token.js';

const VIEWER = '{ viewer { account { email } } }';
const SIGN_IN =
  'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken refreshToken userErrors { code } } }';
const REFRESH =
  'mutation ($input: RefreshSessionInput!) { refreshSession(input: $input) { accessToken refreshToken userErrors { code } } }';

describe('sessions', () => {
  let app: TestApp;
  let aa = '';

  beforeAll(async () => {
    app = await startTestApp();
    aa = await app.organisation('COOPERATIVE', 'aa');
    await app.account('coach@aa.example', 'COACH', aa);
  });
  afterAll(() => app?.stop());

  const call = async (authorization: string) => {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query: VIEWER }),
    });
    const { data, errors } = (await response.json()) as {
      data: { viewer: unknown } | null;
      errors?: { extensions: { code: string } }[];
    };
    return errors?.[0]?.extensions.code ?? data?.viewer;
  };
  const signIn = (email: string, password = PASSWORD) => app.ok(SIGN_IN, { input: { email, password } });
  const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const forged = (header: object, claims: object, key: Buffer | string) => {
    const body = `${encoded(header)}.${encoded(claims)}`;
    return `${body}.${key === '' ? '' : createHmac('sha256', key).update(body).digest('base64url')}`;
  };

  describe('access token', () => {
    const HS256 = { alg: 'HS256', typ: 'JWT' };
    const now = () => Math.floor(Date.now() / 1000);
    let claims: Record<string, unknown> = {};
    let key: Buffer = Buffer.alloc(0);

    beforeAll(async () => {
      const { accessToken } = await signIn('coach@aa.example');
      claims = JSON.parse(Buffer.from(accessToken.split('.')[1], 'base64url').toString());
      key = derivedKey(app.database.config.masterKey, 'access-token');
    });

    it('is a JWT with the pinned algorithm, issuer, audience and a life of ten minutes', async () => {
      expect(claims).toMatchObject({ iss: 'opbloei', aud: 'opbloei-api' });
      expect(Number(claims.exp) - Number(claims.iat)).toBe(600);
      // the forger of these tests forges well: with the right key and claims it is let in
      expect(await call(`Bearer ${forged(HS256, claims, key)}`)).toEqual({
        account: { email: 'coach@aa.example' },
      });
    });

    it.each<[string, () => string]>([
      ['of no algorithm', () => forged({ alg: 'none', typ: 'JWT' }, claims, '')],
      ['of no algorithm, with the signature', () => forged({ alg: 'none', typ: 'JWT' }, claims, key)],
      ['of another algorithm', () => forged({ alg: 'HS512', typ: 'JWT' }, claims, key)],
      [
        'signed with another key',
        () => forged(HS256, claims, derivedKey(app.database.config.masterKey, 'file-link')),
      ],
      ['signed with the master key itself', () => forged(HS256, claims, app.database.config.masterKey)],
      ['for another audience', () => forged(HS256, { ...claims, aud: 'elsewhere' }, key)],
      ['of another issuer', () => forged(HS256, { ...claims, iss: 'elsewhere' }, key)],
      ['that is late', () => forged(HS256, { ...claims, exp: now() - 1 }, key)],
      ['that is not yet', () => forged(HS256, { ...claims, nbf: now() + 60 }, key)],
      ['of a session that is not there', () => forged(HS256, { ...claims, sid: newId() }, key)],
      ['of an account that is not there', () => forged(HS256, { ...claims, sub: newId() }, key)],
    ])('%s does not hold', async (_, token) => {
      expect(await call(`Bearer ${token()}`)).toBe('UNAUTHENTICATED');
    });

    it('is not a refresh token, and the scheme is Bearer', async () => {
      const { refreshToken, accessToken } = await signIn('coach@aa.example');
      expect(await call(`Bearer ${refreshToken}`)).toBe('UNAUTHENTICATED');
      expect(await call(`Basic ${accessToken}`)).toBe('UNAUTHENTICATED');
      expect(await app.refused(REFRESH, { input: { refreshToken: accessToken } })).toBe('SESSION_ENDED');
    });
  });

  describe('refresh token', () => {
    const refresh = async (refreshToken: string) =>
      (await app.gql(REFRESH, { input: { refreshToken } })).data.refreshSession as unknown as {
        accessToken: string;
        refreshToken: string;
        userErrors: { code: string }[];
      };

    it('works once, and its second use ends the session for everybody', async () => {
      const first = await signIn('coach@aa.example');
      const second = await refresh(first.refreshToken);
      expect(await call(`Bearer ${second.accessToken}`)).toEqual({ account: { email: 'coach@aa.example' } });
      expect(await refresh(first.refreshToken)).toMatchObject({
        accessToken: null,
        userErrors: [{ code: 'SESSION_ENDED' }],
      });
      expect(await call(`Bearer ${second.accessToken}`)).toBe('UNAUTHENTICATED');
      expect((await refresh(second.refreshToken)).userErrors).toEqual([{ code: 'SESSION_ENDED' }]);
    });

    it('gives one pair to ten who use it at once, and even that one is good for nothing', async () => {
      const { refreshToken } = await signIn('coach@aa.example');
      const answers = await Promise.all(Array.from({ length: 10 }, () => refresh(refreshToken)));
      const given = answers.filter(({ accessToken }) => accessToken);
      expect(given).toHaveLength(1);
      expect(await call(`Bearer ${given[0]!.accessToken}`)).toBe('UNAUTHENTICATED');
      expect((await refresh(given[0]!.refreshToken)).userErrors).toEqual([{ code: 'SESSION_ENDED' }]);
    });

    describe('in a cookie', () => {
      const cookieOf = (headers: Headers) =>
        /opbloei-session=([\w-]{43})/.exec(headers.get('set-cookie') ?? '')?.[1];
      const open = async () => {
        const input = { email: 'coach@aa.example', password: PASSWORD, keepInCookie: true };
        return cookieOf((await app.gql(SIGN_IN, { input })).headers)!;
      };
      /** As a browser that sends this cookie: the next one, or undefined when it is refused. */
      const ask = async (cookie: string) => {
        const response = await fetch(`${app.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', cookie: `opbloei-session=${cookie}` },
          body: JSON.stringify({ query: REFRESH, variables: { input: { keepInCookie: true } } }),
        });
        return cookieOf(response.headers);
      };

      it('works again for a page that was gone before the answer came, as often as that happens', async () => {
        const first = await open();
        for (let lost = 0; lost < 3; lost += 1) await ask(first);
        const seen = await ask(first);
        const next = await ask(seen!);
        expect(next).toEqual(expect.any(String));
        expect(await ask(next!)).toEqual(expect.any(String));
      });

      it('works again when the answers came in another order', async () => {
        const first = await open();
        const [early] = [await ask(first), await ask(first)];
        expect(await ask((await ask(early!))!)).toEqual(expect.any(String));
      });

      it('works for ten pages that open at once, and the last answer goes on', async () => {
        const first = await open();
        const given = await Promise.all(Array.from({ length: 10 }, () => ask(first)));
        expect(given.every(Boolean)).toBe(true);
        expect(await ask((await ask(first))!)).toEqual(expect.any(String));
      });

      it('ends the session when what was given for it was used: somebody has a copy', async () => {
        const first = await open();
        const next = await ask((await ask(first))!);
        expect(await ask(first)).toBeUndefined();
        expect(await ask(next!)).toBeUndefined();
      });

      it('ends the session of a thief who asked in time, as soon as the owner goes on', async () => {
        const stolen = await open();
        const ofOwner = await ask(stolen);
        const ofThief = await ask((await ask(stolen))!);
        expect(await ask(ofOwner!)).toBeUndefined();
        expect(await ask(ofThief!)).toBeUndefined();
      });

      it('works again for a minute only', async () => {
        const first = await open();
        await ask(first);
        await app.database.owner("UPDATE registry.refresh_token SET used_at = used_at - interval '61 s'");
        expect(await ask(first)).toBeUndefined();
      });
    });

    it('stays out of reach of scripts when it is kept in a cookie', async () => {
      const { data, headers } = await app.gql(SIGN_IN, {
        input: { email: 'coach@aa.example', password: PASSWORD, keepInCookie: true },
      });
      expect(data.signIn).toMatchObject({ refreshToken: null, userErrors: [] });
      expect(headers.get('set-cookie')).toMatch(
        /^opbloei-session=[\w-]{43}; .*Path=\/graphql; HttpOnly; SameSite=Strict/,
      );
    });
  });

  describe('sign-in', () => {
    const checks = async () =>
      (await app.get(Metrics).passwordChecks.get()).values.reduce((total, { value }) => total + value, 0);
    const guess = (email: string, password = 'not the password') =>
      app.refused(SIGN_IN, { input: { email, password } });

    it('answers the same for a wrong password and an unknown account, after the same work', async () => {
      await app.account('known@aa.example', 'COACH', aa);
      const answers = [];
      for (const email of ['known@aa.example', 'unknown@aa.example']) {
        const before = await checks();
        const answer = await app.gql(SIGN_IN, { input: { email, password: 'not the password' } });
        answers.push({ data: answer.data, status: answer.status, worked: (await checks()) - before });
      }
      expect(answers[0]).toMatchObject({
        worked: 1,
        data: { signIn: { accessToken: null, userErrors: [{ code: 'SIGN_IN_FAILED' }] } },
      });
      expect(answers[1]).toEqual(answers[0]);
    });

    it.each(['throttled@aa.example', 'nobody@aa.example'])(
      'lets %s wait after ten wrong passwords, right ones too',
      async (email) => {
        if (email.startsWith('throttled')) await app.account(email, 'COACH', aa);
        for (let i = 0; i < 10; i += 1)
          expect(await guess(i % 2 ? email : ` ${email.toUpperCase()} `)).toBe('SIGN_IN_FAILED');
        const before = await checks();
        expect(await guess(email)).toBe('THROTTLED');
        expect(await guess(email, PASSWORD)).toBe('THROTTLED');
        expect(await checks()).toBe(before);
      },
    );

    it('does not count right passwords', async () => {
      await app.account('often@aa.example', 'COACH', aa);
      for (let i = 0; i < 12; i += 1) expect((await signIn('often@aa.example')).accessToken).toBeTruthy();
    });

    it('counts each guess of one document', async () => {
      const before = await checks();
      const fields = Array.from(
        { length: 12 },
        (_, i) =>
          `g${i}: signIn(input: { email: "packed@aa.example", password: "guess number ${i}" }) { userErrors { code } }`,
      );
      await app.gql(`mutation { ${fields.join(' ')} }`);
      expect((await checks()) - before).toBe(10);
      expect(await guess('packed@aa.example')).toBe('THROTTLED');
    });

    it('counts before it looks: fifty at once are not fifty guesses', async () => {
      const before = await checks();
      const answers = await Promise.all(Array.from({ length: 50 }, () => guess('parallel@aa.example')));
      expect((await checks()) - before).toBe(10);
      expect(answers.filter((code) => code === 'SIGN_IN_FAILED')).toHaveLength(10);
      expect(answers.filter((code) => code === 'THROTTLED')).toHaveLength(40);
    });

    it('keeps no address that anybody could read', async () => {
      const rows = await app.database.owner<{ row: string }>(
        'SELECT f::text AS row FROM registry.sign_in_failure f',
      );
      expect(rows.length).toBeGreaterThan(3);
      expect(rows.map(({ row }) => row).join()).not.toContain('example');
    });
  });
});
