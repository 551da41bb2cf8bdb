import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '#kernel';

@Entity({ schema: 'tenant', name: 'trial_decision' })
export class TrialDecisionEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', insert: false })
  tenantId!: string;

  @PrimaryColumn('uuid', { name: 'trajectory_id' })
  trajectoryId!: string;

  @Column('text')
  outcome!: string;

  @Column('date', { name: 'decided_on' })
  decidedOn!: CivilDate;

  @Column('text')
  reason!: string;

  @Column('date', { name: 'term_ends_on', nullable: true })
  termEndsOn!: CivilDate | null;
}
