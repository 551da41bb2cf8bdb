import { createServer } from 'node:net';
import { StartRefused } from './start-refused.js';

/** A loopback port that nobody listens on now: the preferred one if it is free. */
export async function freePort(preferred?: number): Promise<number> {
  if (preferred && (await refusal(preferred, '127.0.0.1')) === undefined) return preferred;
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/**
 * The port that the product is served on, from the text of `PORT`.
 *
 * @returns 0–65535 (0: any free one); 3000 when there is no text
 * @throws StartRefused when the text is no port, or somebody else holds it
 */
export async function productPort(text: string | undefined): Promise<number> {
  const port = Number(text || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new StartRefused(`PORT=${text} is not a port. Choose a number, for example: PORT=3001 npm start`);
  }
  if (port === 0) return port;
  // Both families: a browser that goes to "localhost" may try ::1 first and land with the neighbour.
  const why = (await refusal(port, '127.0.0.1')) ?? (await refusal(port, '::1'));
  if (why === 'EADDRINUSE') {
    const other = port === 65535 ? 3001 : port + 1;
    throw new StartRefused(
      `Port ${port} is taken by another program. Choose another one: PORT=${other} npm start`,
    );
  }
  if (why === 'EACCES') {
    throw new StartRefused(
      `Port ${port} may not be used by this user. Choose another one: PORT=3001 npm start`,
    );
  }
  return port;
}

/** The code with which the system refuses the port; undefined when it gives it. */
function refusal(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer().once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}
