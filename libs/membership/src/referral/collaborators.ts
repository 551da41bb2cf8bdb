import { Injectable } from '@nestjs/common';
import { CollaborationRepository } from '#cooperative';
import { type CivilDate, DomainError } from '#kernel';
import type { Unit } from '#platform';

@Injectable()
export class Collaborators {
  constructor(private readonly collaborations: CollaborationRepository) {}

  /**
   * @param kind what the organisation must be: only a municipality gives permission, only a referrer refers
   * @throws DomainError `COLLABORATION_NOT_RUNNING` unless the cooperative worked together with it as such on that day
   */
  async requireRunning(
    unit: Unit,
    organisationId: string,
    kind: 'REFERRER' | 'MUNICIPALITY',
    on: CivilDate,
  ): Promise<void> {
    const all = await unit.run(this.collaborations.all());
    const isRunning = all.some(
      (one) =>
        one.id === organisationId &&
        one.kind === kind &&
        one.startsOn <= on &&
        (one.endsOn === null || one.endsOn >= on),
    );
    if (!isRunning) throw new DomainError('COLLABORATION_NOT_RUNNING', { path: ['organisationId'] });
  }
}
