import { cacheExchange, Client, fetchExchange } from 'urql';

export interface Caller {
  accessToken: string | null;
  cooperativeId: string | null;
  language: string;
}

const endpoint = '/graphql';

/** A client for what needs no account: it carries the language only. */
export function publicClient(language: () => string): Client {
  return new Client({
    url: endpoint,
    preferGetMethod: false,
    exchanges: [fetchExchange],
    fetchOptions: () => ({ headers: { 'Accept-Language': language() } }),
  });
}

/**
 * Requests of one account in one cooperative. An access token that ran out is renewed once and the request sent again;
 * a second refusal stands.
 */
export function accountFetch(
  caller: () => Caller,
  renew: () => Promise<boolean>,
  through: typeof fetch = fetch,
): typeof fetch {
  const send = (input: RequestInfo | URL, init: RequestInit | undefined) => {
    const { accessToken, cooperativeId, language } = caller();
    const headers = new Headers(init?.headers);
    headers.set('Accept-Language', language);
    if (accessToken) headers.set('Authorization', `Bearer ${accessToken}`);
    if (cooperativeId) headers.set('X-Cooperative', cooperativeId);
    return through(input, { ...init, headers });
  };
  return async (input, init) => {
    const answer = await send(input, init);
    if (!(await isUnauthenticated(answer)) || !(await renew())) return answer;
    return send(input, init);
  };
}

/** A client for one account in one cooperative: its cache never outlives either. */
export function accountClient(send: typeof fetch): Client {
  return new Client({
    url: endpoint,
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    exchanges: [cacheExchange, fetchExchange],
    fetch: send,
  });
}

/** A client for what is only tried: it keeps nothing, and nothing that is kept is read anew because of it. */
export function tryingClient(send: typeof fetch): Client {
  return new Client({ url: endpoint, preferGetMethod: false, exchanges: [fetchExchange], fetch: send });
}

/** Read from the body, since the API may answer 200 with errors. */
async function isUnauthenticated(answer: Response): Promise<boolean> {
  if (answer.status === 401) return true;
  if (!answer.headers.get('content-type')?.includes('json')) return false;
  const body: { errors?: { extensions?: { code?: string } }[] } | null = await answer
    .clone()
    .json()
    .catch(() => null);
  return body?.errors?.some((error) => error.extensions?.code === 'UNAUTHENTICATED') ?? false;
}
