import type { Client, CombinedError } from 'urql';
import { accountClient, accountFetch, publicClient, tryingClient } from '../api/client.js';
import { failureOf, type Failure } from '../api/failure.js';
import { FileExchange } from '../api/file-exchange.js';
import { instanceQuery, type Instance } from '../api/instance.js';
import { refreshSessionMutation } from '../api/refresh-session.js';
import type { UserError } from '../api/scalars.js';
import { signInMutation } from '../api/sign-in.js';
import { signOutMutation } from '../api/sign-out.js';
import { viewerQuery, type ReachableCooperative, type Viewer } from '../api/viewer.js';

export interface SignedIn {
  status: 'signed-in';
  viewer: Viewer;
  cooperative: ReachableCooperative | null;
  client: Client;
  /** For what is only tried, such as a booking before it stands. */
  trying: Client;
  files: FileExchange;
}

export type SessionState =
  | { status: 'starting' }
  | { status: 'failed'; failure: Failure }
  | { status: 'signed-out'; because: 'not-signed-in' | 'left' }
  /** What was open stays as it is until the same person is back; null once they chose to leave it. */
  | { status: 'signed-out'; because: 'expired'; was: SignedIn | null }
  | SignedIn;

export interface SessionSnapshot {
  instance: Instance | null;
  state: SessionState;
}

/** What a sign-in came to: nothing to say, sentences for the form, or a failure to reach the server. */
export interface SignInOutcome {
  userErrors: UserError[];
  failure: Failure | null;
}

/** Without an error, the session itself has ended. */
interface Renewal {
  isRenewed: boolean;
  error: CombinedError | undefined;
}

const chosenCooperativeKey = 'opbloei.cooperative';

/**
 * Who is using the app, and in which cooperative.
 * The access token lives in this object only, so no script can find it in storage;
 * the refresh token lives in a cookie that scripts cannot read.
 */
export class Session {
  #accessToken: string | null = null;
  #renewal: Promise<Renewal> | null = null;
  #language: string;
  #snapshot: SessionSnapshot = { instance: null, state: { status: 'starting' } };
  readonly #listeners = new Set<() => void>();
  /** For what needs no account. */
  readonly public: Client;

  constructor(language: string) {
    this.#language = language;
    this.public = publicClient(() => this.#language);
  }

  readonly snapshot = (): SessionSnapshot => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  async start(): Promise<void> {
    this.#show({ status: 'starting' });
    const instance = await this.public.query(instanceQuery, {}).toPromise();
    if (!instance.data) return this.#fail(instance.error);
    this.#snapshot = { ...this.#snapshot, instance: instance.data.instance };
    const renewal = await this.#renew();
    if (renewal.isRenewed) return this.#enter();
    if (renewal.error) return this.#fail(renewal.error);
    this.#show({ status: 'signed-out', because: 'not-signed-in' });
  }

  async signIn(email: string, password: string): Promise<SignInOutcome> {
    const input = { email, password, keepInCookie: true } as const;
    const answer = await this.public.mutation(signInMutation, { input }).toPromise();
    if (!answer.data) {
      return { userErrors: [], failure: answer.error ? failureOf(answer.error) : unreachable };
    }
    const { accessToken, userErrors } = answer.data.signIn;
    if (accessToken) {
      const was = this.#expired();
      this.#accessToken = accessToken;
      // A cooperative chosen by whoever sat here before is not this person's choice.
      if (was?.viewer.account.email !== email.toLowerCase()) sessionStorage.removeItem(chosenCooperativeKey);
      // What was open is not taken away from under who comes back.
      if (!was) this.#show({ status: 'starting' });
      await this.#enter();
      if (this.#expired()) return { userErrors: [], failure: unreachable };
    }
    return { userErrors, failure: null };
  }

  /** After the session ended: gives up what was open. */
  giveUp(): void {
    this.#show({ status: 'signed-out', because: 'expired', was: null });
  }

  async signOut(): Promise<void> {
    const { state } = this.#snapshot;
    if (state.status === 'signed-in') {
      const answer = await state.client.mutation(signOutMutation, { input: {} }).toPromise();
      // Without the server's answer the cookie is still there: saying "signed out" would be untrue.
      if (answer.error && failureOf(answer.error).code !== 'UNAUTHENTICATED') {
        return this.#fail(answer.error);
      }
    }
    this.#accessToken = null;
    sessionStorage.removeItem(chosenCooperativeKey);
    this.#show({ status: 'signed-out', because: 'left' });
  }

  async chooseCooperative(id: string): Promise<void> {
    sessionStorage.setItem(chosenCooperativeKey, id);
    this.#show({ status: 'starting' });
    await this.#enter();
  }

  /** The server writes sentences too, so what was read in the other language is read again. */
  speak(language: string): void {
    this.#language = language;
    const { state } = this.#snapshot;
    if (state.status === 'signed-in') {
      this.#show({ ...state, ...this.#lineTo(state.cooperative?.id ?? null) });
    }
  }

  async #enter(): Promise<void> {
    // First without a cooperative: which ones may be named is what the answer tells.
    const first = await this.#lineTo(null).client.query(viewerQuery, {}).toPromise();
    if (!first.data) return this.#fail(first.error);
    const { cooperatives } = first.data.viewer;
    const chosen = sessionStorage.getItem(chosenCooperativeKey);
    const cooperative = cooperatives.find(({ id }) => id === chosen) ?? cooperatives[0] ?? null;
    const line = this.#lineTo(cooperative?.id ?? null);
    if (!cooperative) {
      return this.#show({ status: 'signed-in', viewer: first.data.viewer, cooperative, ...line });
    }
    const there = await line.client.query(viewerQuery, {}).toPromise();
    if (!there.data) return this.#fail(there.error);
    this.#show({ status: 'signed-in', viewer: there.data.viewer, cooperative, ...line });
  }

  #lineTo(cooperativeId: string | null): Pick<SignedIn, 'client' | 'trying' | 'files'> {
    const caller = () => ({ accessToken: this.#accessToken, cooperativeId, language: this.#language });
    const renew = async () => {
      const { isRenewed, error } = await this.#renew();
      // A server that cannot be reached has not ended the session: the page tells of the failure.
      if (!isRenewed && !error) this.#expire();
      return isRenewed;
    };
    const send = accountFetch(caller, renew);
    return {
      client: accountClient(send),
      trying: tryingClient(send),
      files: new FileExchange((through) => accountFetch(caller, renew, through)),
    };
  }

  /** Requests that fail together share one renewal; tabs take turns, since each renewal replaces the cookie. */
  #renew(): Promise<Renewal> {
    this.#renewal ??= inTurn(async () => {
      const input = { keepInCookie: true } as const;
      const answer = await this.public.mutation(refreshSessionMutation, { input }).toPromise();
      this.#accessToken = answer.data?.refreshSession.accessToken ?? null;
      return { isRenewed: this.#accessToken !== null, error: answer.error };
    }).finally(() => (this.#renewal = null));
    return this.#renewal;
  }

  #expire(): void {
    const { state } = this.#snapshot;
    // Requests fail together; the first has said it.
    if (state.status === 'signed-out') return;
    this.#show({
      status: 'signed-out',
      because: 'expired',
      was: state.status === 'signed-in' ? state : null,
    });
  }

  /** What stood open when the session ended; null when it did not, or was given up. */
  #expired(): SignedIn | null {
    const { state } = this.#snapshot;
    return state.status === 'signed-out' && state.because === 'expired' ? state.was : null;
  }

  #fail(error: CombinedError | undefined): void {
    // An expired session has been shown as such already; it is not a failure of the server.
    if (this.#snapshot.state.status === 'signed-out') return;
    this.#show({ status: 'failed', failure: error ? failureOf(error) : unreachable });
  }

  #show(state: SessionState): void {
    this.#snapshot = { ...this.#snapshot, state };
    for (const listener of this.#listeners) listener();
  }
}

const unreachable: Failure = { code: 'UNREACHABLE', requestId: null };

/** Browsers offer locks on secure origins only; elsewhere two tabs may have to sign in again. */
async function inTurn(work: () => Promise<Renewal>): Promise<Renewal> {
  if (!('locks' in navigator)) return work();
  return navigator.locks.request('opbloei.renewal', work);
}
