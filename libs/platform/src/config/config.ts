import { z } from 'zod';

/** A port as people write it in an environment variable. */
const port = z.coerce.number().int().min(0).max(65535);

const masterKey = z
  .base64()
  .refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64');
/** `mail@opbloei.example` or `Opbloei <mail@opbloei.example>`, on one line. */
const SENDER = /^(?:[^<>"\p{Cc}]{1,80} )?<?[^\s@<>,;"]{1,64}@[^\s@<>,;"]{1,180}>?$/u;

const environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(3000),
  METRICS_PORT: port.default(0),
  PUBLIC_URL: z.url().optional(),
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(8),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  FILES_DIR: z.string().min(1),
  MASTER_KEY: masterKey,
  MASTER_KEY_PREVIOUS: masterKey.optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z
    .string()
    .regex(SENDER, 'must be an address, or a name with one: Opbloei <mail@opbloei.example>')
    .optional(),
  MAIL_DIR: z.string().min(1).optional(),
  OPBLOEI_DEMO: z.stringbool().default(false),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** What must be said out loud in production, where a default would be a guess about somebody else's machines. */
const REQUIRED_IN_PRODUCTION = [
  'DATABASE_URL',
  'REDIS_URL',
  'PUBLIC_URL',
  'MASTER_KEY',
  'FILES_DIR',
] as const;

/**
 * Where mail goes: to a mail server; into a folder, where the operator reads it instead of who it is for (one's own
 * machine and demos); or nowhere, and then each mail says that it was not sent.
 */
export type MailRoute =
  | { readonly kind: 'SMTP'; readonly url: string; readonly from: string }
  | { readonly kind: 'KEPT'; readonly folder: string; readonly from: string }
  | { readonly kind: 'OFF' };

export interface Config {
  readonly isProduction: boolean;
  readonly host: string;
  readonly port: number;
  readonly metricsPort: number;
  /** Where people reach this instance, without a slash at the end. */
  readonly publicUrl: string;
  /** How many proxies of one's own stand before the API; each adds one address to `X-Forwarded-For`. */
  readonly trustedProxies: number;
  /** The address of the app role; the other login roles differ in name and derived password only. */
  readonly databaseUrl: string;
  /** Connections of the app role per process; the narrow roles take two each. */
  readonly databasePool: number;
  readonly redisUrl: string | null;
  readonly filesDir: string;
  readonly mail: MailRoute;
  /**
   * 32 bytes. What is derived (passwords of the narrow roles, keys of tokens and links) is derived from it: from
   * `MASTER_KEY_PREVIOUS` as long as that is set, so that processes with the old and the new settings understand each
   * other, else from `MASTER_KEY`.
   */
  readonly masterKey: Buffer;
  /** What wraps the keys of cooperatives: `MASTER_KEY`, then `MASTER_KEY_PREVIOUS` where there is one. */
  readonly wrappingKeys: readonly [Buffer, ...Buffer[]];
  readonly isDemo: boolean;
  readonly logLevel: string;
}

export const CONFIG = Symbol('CONFIG');

/** Every wrong or missing setting at once, so that nobody has to start five times to find five mistakes. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The settings are not right:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/** @throws ConfigError that names every wrong setting */
export function readConfig(env: Record<string, string | undefined>): Config {
  const set = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environment.safeParse(set);
  const problems = parsed.success
    ? []
    : parsed.error.issues.map(
        (issue) =>
          `${issue.path.join('.')}: ${set[String(issue.path[0])] === undefined ? 'is missing' : issue.message}`,
      );
  if (set.NODE_ENV === 'production') {
    for (const name of REQUIRED_IN_PRODUCTION) {
      if (set[name] === undefined && !problems.some((problem) => problem.startsWith(`${name}:`))) {
        problems.push(`${name}: is missing, and production does not guess it`);
      }
    }
  }
  problems.push(...mailProblems(set));
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems.sort());
  const values = parsed.data;
  const newest = Buffer.from(values.MASTER_KEY, 'base64');
  const previous = values.MASTER_KEY_PREVIOUS && Buffer.from(values.MASTER_KEY_PREVIOUS, 'base64');
  return Object.freeze<Config>({
    isProduction: values.NODE_ENV === 'production',
    host: values.HOST,
    port: values.PORT,
    metricsPort: values.METRICS_PORT,
    publicUrl: (values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/$/, ''),
    trustedProxies: values.TRUST_PROXY,
    databaseUrl: values.DATABASE_URL,
    databasePool: values.DATABASE_POOL,
    redisUrl: values.REDIS_URL ?? null,
    filesDir: values.FILES_DIR,
    masterKey: previous || newest,
    wrappingKeys: previous ? [newest, previous] : [newest],
    mail: mailRoute(values),
    isDemo: values.OPBLOEI_DEMO,
    logLevel: values.LOG_LEVEL,
  });
}

function* mailProblems(set: Record<string, string | undefined>): Generator<string> {
  if (set.SMTP_URL !== undefined && set.MAIL_FROM === undefined)
    yield 'MAIL_FROM: is missing, and mail needs a sender';
  if (set.SMTP_URL !== undefined && set.MAIL_DIR !== undefined)
    yield 'MAIL_DIR: mail is either sent (SMTP_URL) or kept';
  const isDemo = ['1', 'true', 'yes', 'on'].includes(set.OPBLOEI_DEMO?.toLowerCase() ?? '');
  if (set.MAIL_DIR !== undefined && set.NODE_ENV === 'production' && !isDemo)
    yield 'MAIL_DIR: kept mails hold links that work, so production keeps none outside a demo';
}

function mailRoute(values: z.infer<typeof environment>): MailRoute {
  const from = values.MAIL_FROM ?? 'Opbloei <opbloei@localhost>';
  if (values.SMTP_URL) return { kind: 'SMTP', url: values.SMTP_URL, from };
  return values.MAIL_DIR ? { kind: 'KEPT', folder: values.MAIL_DIR, from } : { kind: 'OFF' };
}
