import WebSocket from 'ws';
import { globalId, Outbox, Db } from '#platform';
import { startTestApp, type TestApp } from '../../../test/harness/test-app.js';

interface Frame {
  readonly type: string;
  readonly id?: string;
  readonly payload?: any;
}

/** A connection of `graphql-transport-ws`, frame by frame. */
class Socket {
  readonly frames: Frame[] = [];
  readonly closed: Promise<number>;
  private readonly socket: WebSocket;
  private heard = (): void => undefined;

  constructor(url: string) {
    this.socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    this.closed = new Promise((resolve) => this.socket.on('close', resolve));
    this.socket.on('message', (data: Buffer) => {
      this.frames.push(JSON.parse(data.toString()) as Frame);
      this.heard();
    });
  }
  async send(frame: object): Promise<void> {
    if (this.socket.readyState === WebSocket.CONNECTING)
      await new Promise((resolve) => this.socket.once('open', resolve));
    this.socket.send(JSON.stringify(frame));
  }
  async next(type: string): Promise<Frame> {
    for (;;) {
      const at = this.frames.findIndex((frame) => frame.type === type);
      if (at >= 0) return this.frames.splice(at, 1)[0]!;
      await new Promise<void>((resolve) => (this.heard = resolve));
    }
  }
  close(): void {
    this.socket.terminate();
  }
}

describe('subscriptions', () => {
  let app: TestApp;
  let [aa, bb] = ['', ''];
  const open: Socket[] = [];

  beforeAll(async () => {
    app = await startTestApp({}, false);
    aa = await app.organisation('COOPERATIVE', 'aa');
    bb = await app.organisation('COOPERATIVE', 'bb');
    await app.account('coordinator@aa.example', 'COORDINATOR', aa);
  });
  afterEach(() => open.splice(0).forEach((socket) => socket.close()));
  afterAll(() => app?.stop());

  const connect = async (payload?: object): Promise<Socket> => {
    const socket = new Socket(app.url);
    open.push(socket);
    await socket.send({ type: 'connection_init', ...(payload ? { payload } : {}) });
    return socket;
  };
  const bearer = async (email: string) => `Bearer ${await app.token(email)}`;

  it.each<[string, () => Promise<object | undefined>, number]>([
    ['nobody', async () => undefined, 4401],
    ['a token that is none', async () => ({ authorization: 'Bearer x' }), 4401],
    ['a token that is no text', async () => ({ authorization: { a: 1 } }), 4401],
    [
      'a cooperative of others',
      async () => ({
        authorization: await bearer('coordinator@aa.example'),
        cooperative: globalId('Organisation', bb),
      }),
      4403,
    ],
    [
      'a cooperative that is no text',
      async () => ({ authorization: await bearer('coordinator@aa.example'), cooperative: 1 }),
      4403,
    ],
  ])('shows %s the door', async (_, payload, code) => {
    expect(await (await connect(await payload())).closed).toBe(code);
  });

  it('carries subscriptions only, and refuses what is too large or broken without ending the connection', async () => {
    const socket = await connect({ authorization: await bearer('coordinator@aa.example') });
    await socket.next('connection_ack');
    for (const query of [
      '{ instance { isDemo } }',
      'mutation { signOut(input: {}) { isSignedOut } }',
      'subscription {',
      'subscription { nothing }',
      `subscription { reportProgress(id: "rep_x") { ${Array.from({ length: 40 }, (_, i) => `a${i}: id`).join(' ')} } }`,
    ]) {
      await socket.send({ type: 'subscribe', id: query.slice(0, 40), payload: { query } });
      const { payload } = await socket.next('error');
      expect(payload[0].extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  it('refuses an id of another cooperative as one that is not there', async () => {
    const socket = await connect({ authorization: await bearer('coordinator@aa.example') });
    const account = await app.account('coordinator@bb.example', 'COORDINATOR', bb);
    const foreign = await app.within(bb, account, 'COORDINATOR', () =>
      app.get(Db).write((unit) => app.get(Outbox).add(unit, 'render-report', {})),
    );
    await socket.next('connection_ack');
    const answers = [];
    for (const id of [globalId('Report', foreign), 'rep_0199f0c0000070008000000000000000', 'rep_x']) {
      await socket.send({
        type: 'subscribe',
        id,
        payload: { query: 'subscription ($id: ID!) { reportProgress(id: $id) { id } }', variables: { id } },
      });
      const answer = await Promise.race([socket.next('error'), socket.next('next')]);
      const [error] = answer.type === 'error' ? answer.payload : answer.payload.errors;
      answers.push([error.extensions.code, error.message]);
    }
    expect(answers).toEqual(
      Array.from({ length: 3 }, () => ['NOT_FOUND', expect.stringContaining('bestaat niet')]),
    );
  });

  it.each<[string, (email: string) => Promise<unknown>, number]>([
    [
      'its only role is taken',
      (email) =>
        app.database.owner(
          'UPDATE registry.role_grant SET revoked_at = now() WHERE account_id = (SELECT id FROM registry.account WHERE email = $1)',
          [email],
        ),
      4403,
    ],
    [
      'one of two roles is taken',
      (email) =>
        app.database.owner(
          "UPDATE registry.role_grant SET revoked_at = now() WHERE role = 'COORDINATOR' AND account_id = (SELECT id FROM registry.account WHERE email = $1)",
          [email],
        ),
      4403,
    ],
    [
      'its session ends',
      (email) =>
        app.ok('mutation { signOut(input: {}) { isSignedOut userErrors { code } } }', {}, { as: email }),
      4401,
    ],
  ])('ends by itself when %s, with the header or without', async (what, take, code) => {
    const email = `${what.replaceAll(' ', '-')}@aa.example`;
    await app.account(email, 'COORDINATOR', aa);
    if (what.startsWith('one of two')) await app.account(email, 'TREASURER', aa);
    const authorization = await bearer(email);
    const sockets = [
      await connect({ authorization }),
      await connect({ authorization, cooperative: globalId('Organisation', aa) }),
    ];
    await Promise.all(sockets.map((socket) => socket.next('connection_ack')));
    await take(email);
    expect(await Promise.all(sockets.map((socket) => socket.closed))).toEqual([code, code]);
  });

  it('stays while nothing is taken', async () => {
    const socket = await connect({ authorization: await bearer('coordinator@aa.example') });
    await socket.next('connection_ack');
    // longer than two looks at what the account may
    const later = new Promise((resolve) => setTimeout(resolve, 5_000, 'still open'));
    expect(await Promise.race([socket.closed, later])).toBe('still open');
  });
});
