import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '#kernel';

@Entity({ schema: 'tenant', name: 'trajectory_exit' })
export class TrajectoryExitEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', insert: false })
  tenantId!: string;

  @PrimaryColumn('uuid', { name: 'trajectory_id' })
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
}
