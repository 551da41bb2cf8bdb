import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, productPort } from './free-port.js';
import { takeLock } from './lock.js';

describe('takeLock', () => {
  let home: string;
  beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'opbloei-lock-'))));
  afterEach(() => rmSync(home, { recursive: true }));

  it('tells the second where the first serves, and lets it in when the first has gone', async () => {
    const lock = await takeLock(home, 'http://localhost:3000');
    lock.announce('http://localhost:3001');
    await expect(takeLock(home, 'http://localhost:3002')).rejects.toThrow(
      'Already running at http://localhost:3001',
    );
    lock.release();
    (await takeLock(home, 'http://localhost:3002')).release();
  });

  it('takes over from a holder that died, whatever process has its number now', async () => {
    const port = await freePort();
    writeFileSync(join(home, 'lock.json'), JSON.stringify({ pid: process.pid, port, token: 'dead' }));
    const lock = await takeLock(home, 'http://localhost:3000');
    expect(readFileSync(join(home, 'lock.json'), 'utf8')).not.toContain('dead');
    lock.release();
  });

  it('lets exactly one of many in', async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 12 }, () => takeLock(home, 'http://localhost:3000')),
    );
    const held = tries.filter((one) => one.status === 'fulfilled');
    expect(held).toHaveLength(1);
    held[0]!.value.release();
  });
});

describe('productPort', () => {
  it.each(['http', '-1', '65536', '3.5'])('refuses PORT=%s', (text) =>
    expect(productPort(text)).rejects.toThrow('not a port'),
  );

  it('names a taken port and the way out', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    await expect(productPort(String(port))).rejects.toThrow(
      `Port ${port} is taken by another program. Choose another one: PORT=`,
    );
    await new Promise((resolve) => server.close(resolve));
  });
});
