import { Injectable } from '@nestjs/common';
import { type Effect, JobHandler } from '#platform';
import { Facts, PUBLISH_FACTS } from './facts.service.js';

@Injectable()
export class FactsJob {
  constructor(private readonly facts: Facts) {}

  /** The facts are written by another role than the one that marks the job done; writing them twice changes nothing. */
  @JobHandler(PUBLISH_FACTS, { permission: 'facts.publish' })
  async publishFacts(): Promise<Effect> {
    await this.facts.publish();
    return async () => undefined;
  }
}
