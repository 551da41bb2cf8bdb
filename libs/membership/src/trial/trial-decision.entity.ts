import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '#kernel';

@Entity({ schema: 'tenant', name: 'trial_decision' })
export class TrialDecisionEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', insert: false })
  tenantId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  /** The fact that this one corrects, and why; null for a fact that was not known before. */
  @Column('uuid', { name: 'corrects_id', nullable: true })
  correctsId!: string | null;

  @Column('text', { name: 'correction_reason', nullable: true })
  correctionReason!: string | null;

  /** True: the corrected fact never was. */
  @Column('boolean', { name: 'is_withdrawn' })
  isWithdrawn!: boolean;

  @Column('uuid', { name: 'trajectory_id' })
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
