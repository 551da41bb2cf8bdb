/** A row as `pg` gives it. */
export type Row = Record<string, unknown>;

/**
 * One SQL statement with its parameters and what becomes of its rows. A unit of work that is one statement goes to
 * PostgreSQL in one round trip, so repositories and projections answer these wherever one is enough.
 */
export interface Statement<T> {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly map: (rows: Row[]) => T;
  /**
   * It says itself whose rows, who acts and in which request, as its parameters `$1` to `$3` in front of `values`. So it is
   * a transaction by itself, and costs no BEGIN, no settings and no COMMIT. For what must be fast.
   */
  readonly saysWhoActs?: boolean;
}

/** Who asks for one of the statements that go together, in which request, and what stands for it there. */
export interface Part {
  readonly actorId: string;
  readonly requestId: string;
  readonly part: unknown;
}

/** A statement that several of its kind, of one cooperative, can become one of. */
export interface Joinable<T> extends Statement<T> {
  readonly part: unknown;
  /** Does what they do one after another, and nothing where one of them is refused or cannot be done in this way; answers in their order. */
  readonly join: (parts: readonly Part[]) => Statement<T[]>;
}

/** `R` is the shape of a row as the statement's text makes it; nothing checks it but the tests. */
export function statement<R extends object, T>(
  text: string,
  values: readonly unknown[],
  map: (rows: R[]) => T,
): Statement<T> {
  return { text, values, map: map as unknown as (rows: Row[]) => T };
}
