import { readFileSync } from 'node:fs';

/** Milliseconds between two looks at the parent. */
const LOOK = 500;

/**
 * Calls back, once, when this process is asked to stop: Ctrl-C, a signal, the terminal closing, or the death of the
 * npm that started it. npm killed outright takes nobody with it, so its children have to notice. Outside npm the
 * parent may well end first (`nohup`, a supervisor's helper), and that means nothing.
 */
export function onStopAsked(stop: () => void): void {
  let asked = false;
  const once = () => {
    if (!asked) stop();
    asked = true;
  };
  // Ctrl-C reaches the whole group and npm passes it on as well: the second one is no new wish.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, once);
  if (!process.env['npm_lifecycle_event']) return;
  const born = lineage();
  setInterval(() => lineage() !== born && once(), LOOK).unref();
}

/** The parent, and its parent too where a shell stands between npm and us. */
function lineage(): string {
  const parent = parentOf(process.ppid);
  return parent && SHELLS.has(parent.name) ? `${process.ppid} ${parent.parent}` : String(process.ppid);
}

const SHELLS = new Set(['sh', 'bash', 'dash', 'ash', 'zsh', 'busybox']);

/** Linux only: elsewhere the shell of `npm start` becomes the command, and no one stands between. */
function parentOf(pid: number): { name: string; parent: string } | undefined {
  try {
    const [, name, parent] = /\((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return name && parent ? { name, parent } : undefined;
  } catch {
    return undefined;
  }
}
