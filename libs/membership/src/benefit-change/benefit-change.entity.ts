import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '#kernel';

@Entity({ schema: 'tenant', name: 'benefit_change' })
export class BenefitChangeEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', insert: false })
  tenantId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'trajectory_id' })
  trajectoryId!: string;

  @Column('text')
  outcome!: string;

  @Column('date', { name: 'changed_on' })
  changedOn!: CivilDate;

  @Column('uuid', { name: 'file_id', nullable: true })
  fileId!: string | null;
}
