import { z } from 'zod';
import { type CivilDate, DomainError } from '#kernel';

/**
 * A kind of policy: its name and what a version must say. Each room declares the kinds that it needs; this room knows
 * none of them.
 */
export interface PolicyKind<T> {
  readonly kind: string;
  readonly body: z.ZodType<T>;
  /** A word or two on each setting, for the one who decides. */
  readonly description: string;
}

/** What held on a date. Versions never change, so one can be kept by its id for ever. */
export interface PolicyVersion<T> {
  readonly id: string;
  readonly kind: string;
  readonly validFrom: CivilDate;
  readonly body: T;
  readonly decidedOn: CivilDate;
  readonly decidedBy: string;
}

const kinds = new Map<string, PolicyKind<unknown>>();

/** Declares a kind of policy. @throws Error when the name is taken: a fault of the program */
export function definePolicy<T>(kind: PolicyKind<T>): PolicyKind<T> {
  if (kinds.has(kind.kind)) throw new Error(`policy kind ${kind.kind} is declared twice`);
  kinds.set(kind.kind, kind);
  return kind;
}

export function policyKinds(): readonly PolicyKind<unknown>[] {
  return [...kinds.values()];
}

/** @throws DomainError `POLICY_KIND_UNKNOWN`, `POLICY_BODY_INVALID` with the path of the first wrong setting */
export function checkedBody(kind: string, body: unknown): unknown {
  const declared = kinds.get(kind);
  if (!declared) throw new DomainError('POLICY_KIND_UNKNOWN', { path: ['kind'] });
  const parsed = declared.body.safeParse(body);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new DomainError('POLICY_BODY_INVALID', {
      path: ['body', ...issue.path.map(String)],
      params: { setting: issue.path.join('.') || kind },
    });
  }
  return parsed.data;
}
