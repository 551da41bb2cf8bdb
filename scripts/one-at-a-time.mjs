import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Milliseconds after which a waiting process says what it waits for. */
const QUIET = 1_000;

/**
 * Runs work that two processes on one checkout must not do at once (`npm start` beside `npm test`).
 *
 * @param {string} file the lock: exists while somebody works, and names the process
 * @param {string} what told to the person who has to wait
 * @param {() => number} work gives the exit code; whoever had to wait must look again whether it is still needed
 */
export function oneAtATime(file, what, work) {
  mkdirSync(dirname(file), { recursive: true });
  for (let waited = 0; !taken(file); waited += 100) {
    if (waited === QUIET) console.log(`· Waiting for another process: ${what} (it holds ${file}) …`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
  const leave = (signal, number) => {
    rmSync(file, { force: true });
    process.exit(128 + number);
  };
  process.on('SIGINT', leave).on('SIGTERM', leave);
  try {
    return work();
  } finally {
    rmSync(file, { force: true });
  }
}

function taken(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  if (!lives(file)) rmSync(file, { force: true });
  return false;
}

function lives(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    // Empty for the moment between its making and its writing.
    if (pid) process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** A signal finds the dead that nobody buried, common in containers; only Linux tells them apart at once. */
function isZombie(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}
