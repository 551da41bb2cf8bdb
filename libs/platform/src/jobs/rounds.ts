import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { LOGGER } from '../logging/logger.js';

const EVERY_MS = 15 * 60_000;

/** What one goes round for. It looks what is due now and finds it done when it comes again, or another beside it. */
interface Round {
  readonly name: string;
  readonly go: () => Promise<void>;
}

/**
 * What is due by the calendar and asked for by nobody. Each process that works goes round when it starts and then every
 * quarter of an hour, so nothing is missed while all of them were down.
 */
@Injectable()
export class Rounds {
  private readonly rounds: Round[] = [];
  private timer: NodeJS.Timeout | null = null;
  private going: Promise<void> = Promise.resolve();

  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  /** Rooms say at start-up what they go round for. */
  add(name: string, go: () => Promise<void>): void {
    this.rounds.push({ name, go });
  }

  start(): void {
    this.timer = setInterval(() => this.goRound(), EVERY_MS);
    this.goRound();
  }

  /** Comes back when the round in hand is done; there is no other after it. */
  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.going;
  }

  private goRound(): void {
    this.going = this.going.then(async () => {
      for (const { name, go } of this.rounds) {
        await go().catch((error: unknown) => this.logger.warn({ err: error, round: name }, 'round failed'));
      }
    });
  }
}
