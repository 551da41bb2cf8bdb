import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from 'pino';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;
const CONNECT_WITHIN_MS = 10_000;
/** A line that is dead without a word is found so after this long and ten probes of a second. */
const PROBE_AFTER_MS = 10_000;

/**
 * What other processes changed, as PostgreSQL tells it (LISTEN): triggers notify a channel with the id of what changed,
 * when the change is committed. One connection per process, as `identity` and out of no pool. While it is away nothing is
 * told, and nothing is told afterwards of what happened meanwhile. Used by `UntilTold`. Decision 0251.
 */
export class Tidings {
  private readonly hearers = new Map<string, ((id: string) => void)[]>();
  private readonly gaps: (() => void)[] = [];
  private readonly stopping = new AbortController();
  private listening = false;
  private running: Promise<void> | null = null;

  constructor(
    private readonly url: string,
    private readonly logger: Logger,
  ) {}

  /** Whether a change that is committed now will be told. */
  get isListening(): boolean {
    return this.listening;
  }

  /**
   * Called before the start, by whoever keeps what the channel is about.
   * @param hear gets the id of what changed; empty where the channel is about one thing only
   */
  on(channel: string, hear: (id: string) => void): void {
    this.hearers.set(channel, [...(this.hearers.get(channel) ?? []), hear]);
  }

  /** `forget` is called when the line is lost and when it stands again: what happened between was told to nobody. */
  onGap(forget: () => void): void {
    this.gaps.push(forget);
  }

  /** Comes back when it listens or could not at the first try; it then goes on trying by itself. */
  start(): Promise<void> {
    return new Promise((tried) => {
      this.running = this.keepListening(tried);
    });
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async keepListening(tried: () => void): Promise<void> {
    const { signal } = this.stopping;
    let failures = 0;
    while (!signal.aborted) {
      await this.listen(() => {
        failures = 0;
        tried();
      }).catch((error: unknown) => {
        if (!signal.aborted) this.logger.warn({ err: error }, 'nobody tells what other processes change');
      });
      tried();
      const length = Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS);
      failures += 1;
      await pause(length, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  /** @throws Error always: that of the connection that could not be made or is lost, or that it was hung up */
  private async listen(onListening: () => void): Promise<never> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'tidings',
      connectionTimeoutMillis: CONNECT_WITHIN_MS,
      keepAlive: true,
      keepAliveInitialDelayMillis: PROBE_AFTER_MS,
    });
    const over = new Promise<never>((_, reject) => {
      client.on('error', reject);
      client.on('end', () => reject(new Error('the connection is over')));
    });
    client.on('notification', ({ channel, payload }) => {
      for (const hear of this.hearers.get(channel) ?? []) hear(payload ?? '');
    });
    const hangUp = () => void client.end();
    this.stopping.signal.addEventListener('abort', hangUp, { once: true });
    try {
      await Promise.race([client.connect(), over]);
      // a line that listens is no reason for a process to go on
      (client.connection.stream as Socket).unref();
      const channels = [...this.hearers.keys()].map((channel) => `LISTEN ${pg.escapeIdentifier(channel)}`);
      await Promise.race([client.query(channels.join('; ')), over]);
      this.turn(true);
      onListening();
      return await over;
    } finally {
      this.stopping.signal.removeEventListener('abort', hangUp);
      this.turn(false);
      await client.end();
    }
  }

  private turn(isListening: boolean): void {
    if (this.listening === isListening) return;
    this.listening = isListening;
    for (const forget of this.gaps) forget();
  }
}
