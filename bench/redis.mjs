import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { freePort } from '../dist/apps/embedded/src/free-port.js';
import { programs } from '../test/harness/programs.mjs';

/** A Redis that keeps nothing, for servers that run as in production; null where the machine has none. */
export async function startRedis() {
  const program = programs.redis.find();
  if (!program) return null;
  const port = await freePort();
  const settings = ['--port', port, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'].map(String);
  const server = spawn(program, settings, { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface(server.stdout)) if (line.includes('Ready to accept')) break;
  server.stdout.resume();
  return { url: `redis://127.0.0.1:${port}`, stop: () => server.kill() };
}
