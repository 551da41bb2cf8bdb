import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '#kernel';
import type { IntroductionOutcome } from './outcome.js';

@Entity({ schema: 'tenant', name: 'introduction_outcome' })
export class IntroductionOutcomeEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', insert: false })
  tenantId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'introduction_id' })
  introductionId!: string;

  @Column('text')
  outcome!: IntroductionOutcome;

  @Column('date', { name: 'happened_on' })
  happenedOn!: CivilDate;
}
