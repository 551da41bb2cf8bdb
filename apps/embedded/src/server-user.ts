import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { StartRefused } from './start-refused.js';

/** PostgreSQL refuses to run as root: this is who runs it instead. */
export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Who runs the server when we are root; undefined when we are somebody ordinary and run it ourselves. */
export function serverUser(): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8');
  const user = userIn(users, 'postgres') ?? userIn(users, 'nobody');
  if (user) return user;
  throw new StartRefused(
    'PostgreSQL refuses to run as root and there is no user "postgres" or "nobody" here. Start as an ordinary user, or set DATABASE_URL.',
  );
}

/** Finds a user in the text of /etc/passwd (passwd(5)). */
export function userIn(passwd: string, name: string): ServerUser | undefined {
  const line = passwd.split('\n').find((entry) => entry.startsWith(`${name}:`));
  if (!line) return undefined;
  const [, , uid, gid] = line.split(':');
  return { name, uid: Number(uid), gid: Number(gid) };
}

/** What `spawn` needs to run a program as the server's user. */
export function as(user: ServerUser | undefined): { uid?: number; gid?: number } {
  return user ? { uid: user.uid, gid: user.gid } : {};
}

/** Whether the user may pass into a folder. Asked of the system itself, since modes alone do not tell (ACLs, mounts). */
export function canReach(user: ServerUser, folder: string): boolean {
  const asked = spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', folder], { ...as(user), cwd: '/' });
  if (asked.error) {
    throw new StartRefused(
      `PostgreSQL refuses to run as root, and switching to the user "${user.name}" is not allowed here (${asked.error.message}). Start as an ordinary user, or set DATABASE_URL.`,
    );
  }
  return asked.status === 0;
}
