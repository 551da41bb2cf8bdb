import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '#kernel';

@Entity({ schema: 'tenant', name: 'pause' })
export class PauseEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', insert: false })
  tenantId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'trajectory_id' })
  trajectoryId!: string;

  @Column('date', { name: 'starts_on' })
  startsOn!: CivilDate;

  @Column('date', { name: 'ends_on', nullable: true })
  endsOn!: CivilDate | null;
}
