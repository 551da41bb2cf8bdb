import { hash, verify } from '@node-rs/argon2';
import { DomainError } from '#kernel';

/** argon2id (RFC 9106) with OWASP's floor: 19 MiB, two passes, one lane. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** How many hashes run at once: each holds 19 MiB and a thread. */
const AT_ONCE = 2;
const SHORTEST = 10;
const LONGEST = 200;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** @throws DomainError `PASSWORD_TOO_SHORT` under 10 characters, `PASSWORD_TOO_LONG` over 200 */
export async function hashPassword(password: string): Promise<string> {
  if ([...password].length < SHORTEST)
    throw new DomainError('PASSWORD_TOO_SHORT', { path: ['password'], params: { least: SHORTEST } });
  if (password.length > LONGEST) throw new DomainError('PASSWORD_TOO_LONG', { path: ['password'] });
  return inTurn(() => hash(password, OPTIONS));
}

let decoy: Promise<string> | null = null;

/** False for a wrong password and, after the same work, for an account that does not exist. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= inTurn(() => hash('nobody has this password', OPTIONS));
  const target = passwordHash ?? (await decoy);
  const matches = await inTurn(() => verify(target, password.slice(0, LONGEST)));
  return matches && passwordHash !== null;
}
