import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Policies } from '#cooperative';
import { DomainError } from '#kernel';
import type { Unit } from '#platform';
import { networkParticipation } from '../participation/participation.policy.js';
import { NetworkLabelRepository } from './network-label.repository.js';

/**
 * One name, one cooperative, for good: figures of earlier releases stand under it, so a name that somebody had is not
 * given to another.
 */
@Injectable()
export class NetworkLabels implements OnModuleInit {
  constructor(
    private readonly policies: Policies,
    private readonly repository: NetworkLabelRepository,
  ) {}

  onModuleInit(): void {
    this.policies.claimedBy(networkParticipation, (unit, { label }) => this.claim(unit, label));
  }

  /** @throws DomainError `LABEL_TAKEN` for the name of another cooperative; whose it is, is not told */
  async claim(unit: Unit, label: string): Promise<void> {
    if (!(await unit.run(this.repository.claim(label))))
      throw new DomainError('LABEL_TAKEN', { path: ['body', 'label'] });
  }
}
