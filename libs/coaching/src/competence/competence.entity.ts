import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CompetenceKind } from './kinds.js';

@Entity({ schema: 'tenant', name: 'competence' })
export class CompetenceEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', insert: false })
  tenantId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'member_id' })
  memberId!: string;

  @Column('boolean', { name: 'is_offered' })
  isOffered!: boolean;

  @Column('text')
  kind!: CompetenceKind;

  @Column('text')
  words!: string;
}
