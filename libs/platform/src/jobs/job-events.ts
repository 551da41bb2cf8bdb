import { Inject, Injectable } from '@nestjs/common';
import { PubSub } from 'graphql-subscriptions';
import { JOB_QUEUE, type JobQueue } from './queue.js';

/** Tells this process's subscribers that a request moved on. Ids only, and one may be lost: the row has the truth. */
@Injectable()
export class JobEvents {
  private readonly signals = new PubSub();

  constructor(@Inject(JOB_QUEUE) private readonly queue: JobQueue) {}

  async start(): Promise<void> {
    await this.queue.listen((event) => void this.signals.publish(event.id, event));
  }

  /** Yields whenever the request with this id moved on. */
  of(id: string): AsyncIterableIterator<unknown> {
    return this.signals.asyncIterableIterator(id);
  }
}
