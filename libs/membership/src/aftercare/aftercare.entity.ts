import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '#kernel';

@Entity({ schema: 'tenant', name: 'aftercare' })
export class AftercareEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', insert: false })
  tenantId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'trajectory_id' })
  trajectoryId!: string;

  @Column('int')
  months!: number;

  @Column('text')
  outcome!: string;

  @Column('date', { name: 'known_on' })
  knownOn!: CivilDate;

  @Column('text', { name: 'known_by' })
  knownBy!: string;
}
