import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '#kernel';

@Entity({ schema: 'tenant', name: 'trial_extension' })
export class TrialExtensionEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', insert: false })
  tenantId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'trajectory_id' })
  trajectoryId!: string;

  @Column('date', { name: 'decided_on' })
  decidedOn!: CivilDate;

  @Column('date', { name: 'ends_on' })
  endsOn!: CivilDate;

  @Column('text')
  reason!: string;
}
