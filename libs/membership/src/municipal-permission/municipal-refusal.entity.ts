import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '#kernel';

@Entity({ schema: 'tenant', name: 'municipal_refusal' })
export class MunicipalRefusalEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', insert: false })
  tenantId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'trajectory_id' })
  trajectoryId!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text')
  number!: string;

  @Column('date', { name: 'refused_on' })
  refusedOn!: CivilDate;

  @Column('text')
  reason!: string;

  @Column('uuid', { name: 'file_id', nullable: true })
  fileId!: string | null;
}
