import { SetMetadata } from '@nestjs/common';
import type { Unit } from '../database/unit-of-work.js';
import type { JobRow } from './outbox.js';

const declared = new Set<string>();

/** Declares a kind of request. Start-up fails while one has no handler: a request nobody hears is a promise broken. */
export function declareJob<const K extends string>(kind: K): K {
  declared.add(kind);
  return kind;
}

export function declaredJobs(): ReadonlySet<string> {
  return declared;
}

/** What a handler gets. Reading and heavy work come first; what it changes goes into the effect that it answers. */
export interface RunningJob {
  readonly row: JobRow;
  /** @param percent 0–100 */
  progress(percent: number): Promise<void>;
  /** Aborts soon after the request was cancelled: pass it to what takes long. Looked for once somebody takes it. */
  readonly signal: AbortSignal;
  /** What to take away of what was done outside the database, should it turn out that the request was cancelled. */
  ifCancelled(undo: () => Promise<void>): void;
}

/** The change that a job makes, in the transaction that marks it done: it happens once, however often the job runs. */
export type Effect = (unit: Unit) => Promise<void>;
export type JobHandlerMethod = (job: RunningJob) => Promise<Effect>;
export type JobGivenUpMethod = (row: JobRow) => Promise<Effect>;

export interface JobDemand {
  readonly kind: string;
  /** What the one who asked must be allowed to do, at the moment that the job runs too; null for a fact of the system. */
  readonly permission: string | null;
}

export const JOB_HANDLER = Symbol('opbloei:job-handler');

/** Marks a method as the handler of a declared kind. */
export const JobHandler = (kind: string, demand: { permission: string | null }) =>
  SetMetadata(JOB_HANDLER, { kind, permission: demand.permission } satisfies JobDemand);

export const JOB_GIVEN_UP = Symbol('opbloei:job-given-up');

/**
 * Marks the method that says what else changes when a request of this kind fails and no attempt follows, in the
 * transaction that says so. It is the system that asks, for the last attempt may have ended with its process.
 */
export const JobGivenUp = (kind: string) => SetMetadata(JOB_GIVEN_UP, kind);
