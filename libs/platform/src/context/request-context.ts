import { AsyncLocalStorage } from 'node:async_hooks';
import type { Locale } from '../messages/messages.js';

/**
 * How far a permission reaches.
 * COOPERATIVE: everybody in the request's cooperative · OWN: the member that the grant is about · ASSIGNED: members
 * whom this coach has on the day · CLIENTS: clients of the officer's or referrer's organisation · PUBLISHED: published
 * figures only, in no cooperative · INSTANCE: what belongs to no cooperative.
 */
export type Scope =
  | { readonly kind: 'COOPERATIVE' }
  | { readonly kind: 'OWN'; readonly memberId: string }
  | { readonly kind: 'ASSIGNED'; readonly coachAccountId: string }
  | { readonly kind: 'CLIENTS'; readonly organisationId: string; readonly accountId: string | null }
  | { readonly kind: 'PUBLISHED' }
  | { readonly kind: 'INSTANCE' };

/** What the principal may do in this request: each permission with the scopes that its roles give. */
export type Permissions = ReadonlyMap<string, readonly Scope[]>;

export interface Principal {
  readonly accountId: string;
  /** Absent in a job, which acts for the account that asked for it. */
  readonly sessionId: string | null;
}

/** One request or one job: who, where, with which permissions. Frozen; carried by AsyncLocalStorage, never passed on. */
export interface RequestContext {
  readonly requestId: string;
  readonly locale: Locale;
  readonly principal: Principal | null;
  readonly cooperativeId: string | null;
  readonly permissions: Permissions;
  readonly idempotencyKey: string | null;
  /** Facts for the response that are no part of the payload, such as a replayed answer. */
  readonly answer: { isReplay: boolean };
}

/** The context of the system itself in a cooperative, where no person asks: it may nothing that needs a permission. */
export function systemContext(cooperativeId: string | null, requestId: string): RequestContext {
  return {
    requestId,
    locale: 'nl',
    principal: null,
    cooperativeId,
    permissions: new Map(),
    idempotencyKey: null,
    answer: { isReplay: false },
  };
}

const storage = new AsyncLocalStorage<RequestContext>();

export function runInContext<T>(context: RequestContext, work: () => T): T {
  return storage.run(Object.freeze(context), work);
}

/** @throws Error outside a request or job: that is a fault in the program */
export function currentContext(): RequestContext {
  const context = storage.getStore();
  if (!context)
    throw new Error('No request context here: a unit of work was started outside a request or a job.');
  return context;
}

export function contextOrNull(): RequestContext | null {
  return storage.getStore() ?? null;
}
