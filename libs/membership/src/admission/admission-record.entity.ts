import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '#kernel';

@Entity({ schema: 'tenant', name: 'admission_record' })
export class AdmissionRecordEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', insert: false })
  tenantId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'trajectory_id' })
  trajectoryId!: string;

  @Column('text')
  kind!: string;

  @Column('date', { name: 'decided_on' })
  decidedOn!: CivilDate;

  @Column('boolean', { name: 'is_admitted' })
  isAdmitted!: boolean;

  @Column('int', { name: 'votes_for', nullable: true })
  votesFor!: number | null;

  @Column('int', { name: 'votes_against', nullable: true })
  votesAgainst!: number | null;

  @Column('int', { nullable: true })
  abstained!: number | null;
}
