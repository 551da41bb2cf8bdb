import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '#kernel';

@Entity({ schema: 'tenant', name: 'business_plan' })
export class BusinessPlanEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', insert: false })
  tenantId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'trajectory_id' })
  trajectoryId!: string;

  @Column('text')
  title!: string;

  @Column('text')
  summary!: string;

  @Column('date', { name: 'submitted_on' })
  submittedOn!: CivilDate;

  @Column('uuid', { name: 'file_id', nullable: true })
  fileId!: string | null;
}
