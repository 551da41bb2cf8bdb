import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '#kernel';

@Entity({ schema: 'tenant', name: 'term_extension' })
export class TermExtensionEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', insert: false })
  tenantId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'trajectory_id' })
  trajectoryId!: string;

  @Column('date', { name: 'decided_on' })
  decidedOn!: CivilDate;

  @Column('text', { name: 'decided_by' })
  decidedBy!: string;

  @Column('date', { name: 'term_ends_on', nullable: true })
  termEndsOn!: CivilDate | null;

  @Column('text')
  reason!: string;
}
