import { createHash } from 'node:crypto';
import pg from 'pg';

/** A connection keeps every named plan: texts that are new each time must not fill it. */
const MOST_NAMED = 2_000;
const names = new Map<string, string>();

/**
 * A stable name for a statement's text, so that PostgreSQL plans it once per connection. Texts must be stable too; those
 * beyond the first 2,000 go without a name.
 */
function nameOf(text: string): string | undefined {
  let name = names.get(text);
  if (!name && names.size < MOST_NAMED) {
    names.set(text, (name = createHash('sha256').update(text).digest('base64url').slice(0, 24)));
  }
  return name;
}

const INT8 = 20;
const DATE = 1082;
const DATE_ARRAY = 1182;
const NUMERIC = 1700;

function int8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('a bigint came back that is no safe integer');
  return value;
}

/** Cents and counts come back as numbers, civil dates as text, exact decimals as text. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === INT8) return int8;
    if (oid === DATE || oid === NUMERIC) return (text: string) => text;
    if (oid === DATE_ARRAY) return (text: string) => text.slice(1, -1).split(',').filter(Boolean);
    return pg.types.getTypeParser(oid, format);
  }) as typeof pg.types.getTypeParser,
};

type Submittable = { text?: unknown; values?: unknown; name?: unknown };

/**
 * `pg`'s client, which prepares each statement with parameters by name. It serves TypeORM's statements as well as our
 * own: a join over six tables costs PostgreSQL five times as much unprepared.
 */
export class NamedClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(typeof config === 'string' ? { connectionString: config, types } : { ...config, types });
    const plain = this.query.bind(this) as (...args: unknown[]) => unknown;
    this.query = ((first: unknown, ...rest: unknown[]) => {
      if (typeof first === 'string' && Array.isArray(rest[0]) && rest[0].length > 0) {
        return plain({ text: first, values: rest[0], name: nameOf(first) }, ...rest.slice(1));
      }
      const config = first as Submittable;
      if (
        typeof config === 'object' &&
        typeof config.text === 'string' &&
        Array.isArray(config.values) &&
        !config.name
      ) {
        return plain({ ...config, name: nameOf(config.text) }, ...rest);
      }
      return plain(first, ...rest);
    }) as typeof this.query;
  }

  /** What is asked for inside goes out as one packet: `pg` would write each statement by itself, and wake PostgreSQL each time. */
  together<T>(ask: () => T): T {
    const { stream } = this.connection;
    stream.cork();
    try {
      return ask();
    } finally {
      stream.uncork();
    }
  }
}
