import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '#kernel';

@Entity({ schema: 'tenant', name: 'trial' })
export class TrialEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', insert: false })
  tenantId!: string;

  @PrimaryColumn('uuid', { name: 'trajectory_id' })
  trajectoryId!: string;

  @Column('date', { name: 'starts_on' })
  startsOn!: CivilDate;

  @Column('date', { name: 'ends_on' })
  endsOn!: CivilDate;

  @Column('uuid', { name: 'policy_version_id' })
  policyVersionId!: string;
}
