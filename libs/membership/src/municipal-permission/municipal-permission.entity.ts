import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '#kernel';

@Entity({ schema: 'tenant', name: 'municipal_permission' })
export class MunicipalPermissionEntity {
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

  @Column('date', { name: 'starts_on' })
  startsOn!: CivilDate;

  @Column('date', { name: 'ends_on', nullable: true })
  endsOn!: CivilDate | null;

  @Column('text')
  conditions!: string;

  @Column('uuid', { name: 'file_id', nullable: true })
  fileId!: string | null;
}
