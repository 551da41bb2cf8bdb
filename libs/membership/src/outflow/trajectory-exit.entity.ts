import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '#kernel';

@Entity({ schema: 'tenant', name: 'trajectory_exit' })
export class TrajectoryExitEntity {
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

  @Column('date', { name: 'ended_on' })
  endedOn!: CivilDate;

  @Column('text')
  kind!: string;

  @Column('text')
  destination!: string;

  @Column('text', { name: 'how_found', nullable: true })
  howFound!: string | null;

  @Column('boolean', { name: 'benefit_ended' })
  benefitEnded!: boolean;

  @Column('int', { name: 'hours_per_week', nullable: true })
  hoursPerWeek!: number | null;

  @Column('text', { name: 'employer_name', nullable: true })
  employerName!: string | null;
}
