import { hashPassword, type Role, ROLE_HOMES } from '#identity';
import { newId } from '#kernel';
import { globalId, type UploadPurpose } from '#platform';
import type { TestDatabase } from './test-database.js';

export const PASSWORD = 'opbloei-demo';

export interface GraphqlAnswer {
  readonly status: number;
  readonly headers: Headers;
  // the shape of an answer is what a test asks for
  readonly data: { readonly [field: string]: any };
  readonly errors?: {
    message: string;
    path?: string[];
    extensions: { code: string; reason?: string; requestId?: string };
  }[];
}

export interface CallOptions {
  /** E-mail address of the account that calls; nobody when absent. */
  readonly as?: string;
  /** UUID of the cooperative for the header `X-Cooperative`. */
  readonly in?: string;
  readonly idempotencyKey?: string;
  readonly locale?: 'nl' | 'en';
}

/** The product over HTTP, wherever it runs, with its database to plant and to check. */
export interface TestClient {
  readonly url: string;
  readonly database: TestDatabase;
  /** Calls the API over HTTP, as a client would. */
  gql(query: string, variables?: object, options?: CallOptions): Promise<GraphqlAnswer>;
  /** As `gql`, and fails the test on errors or userErrors; answers the value of the only root field. */
  ok(query: string, variables?: object, options?: CallOptions): Promise<any>;
  /** The only code that the call was refused with: of the first error or the first userError. */
  refused(query: string, variables?: object, options?: CallOptions): Promise<string>;
  /** Uploads a file; answers its id in the API. */
  upload(
    content: Uint8Array | string,
    name: string,
    options: CallOptions,
    purpose?: UploadPurpose,
  ): Promise<string>;
  token(email: string): Promise<string>;
  /** An organisation, made by the owner. Answers its UUID. */
  organisation(kind: (typeof ROLE_HOMES)[Role], slug: string, name?: string): Promise<string>;
  /** An account with a role in an organisation; the same address again adds a role. Answers the account's UUID. */
  account(email: string, role: Role, organisationId: string, subjectId?: string): Promise<string>;
}

/** A token is used for half its life. */
const KEPT_MS = 5 * 60_000;

let sharedHash: Promise<string> | null = null;

export function createTestClient(url: string, database: TestDatabase): TestClient {
  const tokens = new Map<string, { readonly since: number; readonly token: Promise<string> }>();

  const app: TestClient = {
    url,
    database,
    async gql(query, variables = {}, options = {}) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(await headersOf(options)) },
        body: JSON.stringify({ query, variables }),
      });
      const body = (await response.json()) as Pick<GraphqlAnswer, 'data' | 'errors'>;
      return { status: response.status, headers: response.headers, ...body };
    },
    async ok(query, variables, options) {
      const answer = await app.gql(query, variables, options);
      if (answer.errors) throw new Error(`refused: ${JSON.stringify(answer.errors)}`);
      const [value] = Object.values(answer.data) as { userErrors?: unknown[] }[];
      if (value?.userErrors && value.userErrors.length > 0)
        throw new Error(`refused: ${JSON.stringify(value.userErrors)}`);
      return value;
    },
    async refused(query, variables, options) {
      const answer = await app.gql(query, variables, options);
      const [value] = Object.values(answer.data ?? {}) as { userErrors?: { code: string }[] }[];
      const error = answer.errors?.[0];
      const code = error ? (error.extensions.reason ?? error.extensions.code) : value?.userErrors?.[0]?.code;
      if (!code) throw new Error(`not refused: ${JSON.stringify(answer.data)}`);
      return code;
    },
    async upload(content, name, options, purpose = 'ATTACHMENT') {
      const form = new FormData();
      form.append('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name);
      const response = await fetch(`${url}/files?purpose=${purpose}`, {
        method: 'POST',
        headers: await headersOf(options),
        body: form,
      });
      const body = (await response.json()) as { id?: string; code?: string };
      if (!body.id) throw new Error(`refused: ${body.code}`);
      return body.id;
    },
    token(email) {
      const known = tokens.get(email);
      if (known && Date.now() - known.since < KEPT_MS) return known.token;
      const token = signIn(url, email);
      tokens.set(email, { since: Date.now(), token });
      // who could not reach the server signs in again
      token.catch(() => tokens.delete(email));
      return token;
    },
    async organisation(kind, slug, name = slug) {
      const id = newId();
      await database.owner(
        'INSERT INTO registry.organisation (id, kind, slug, name, is_demo) VALUES ($1, $2, $3, $4, true)',
        [id, kind, slug, name],
      );
      return id;
    },
    async account(email, role, organisationId, subjectId) {
      sharedHash ??= hashPassword(PASSWORD);
      const [account] = await database.owner<{ id: string }>(
        `INSERT INTO registry.account (email, display_name, password_hash) VALUES ($1, $2, $3)
         ON CONFLICT (email) DO UPDATE SET email = excluded.email RETURNING id`,
        [email, email.split('@')[0], await sharedHash],
      );
      await database.owner(
        `INSERT INTO registry.role_grant (account_id, organisation_id, role, subject_id, granted_by, request_id) VALUES ($1, $2, $3, $4, $1, 'test')`,
        [account!.id, organisationId, role, subjectId ?? null],
      );
      return account!.id;
    },
  };

  async function headersOf(options: CallOptions): Promise<Record<string, string>> {
    return {
      ...(options.as ? { authorization: `Bearer ${await app.token(options.as)}` } : {}),
      ...(options.in ? { 'x-cooperative': globalId('Organisation', options.in) } : {}),
      ...(options.idempotencyKey ? { 'idempotency-key': options.idempotencyKey } : {}),
      ...(options.locale ? { 'accept-language': options.locale } : {}),
    };
  }
  return app;
}

async function signIn(url: string, email: string): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken userErrors { code } } }',
      variables: { input: { email, password: PASSWORD } },
    }),
  });
  const { data } = (await response.json()) as {
    data: { signIn: { accessToken: string | null; userErrors: { code: string }[] } };
  };
  if (!data.signIn.accessToken)
    throw new Error(`${email} cannot sign in: ${data.signIn.userErrors[0]?.code}`);
  return data.signIn.accessToken;
}
