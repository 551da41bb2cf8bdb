import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '#kernel';
import type { Share } from './opening.js';

@Entity({ schema: 'tenant', name: 'exchange' })
export class ExchangeEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', insert: false })
  tenantId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'from_member_id' })
  fromMemberId!: string;

  @Column('uuid', { name: 'to_member_id' })
  toMemberId!: string;

  @Column('uuid', { name: 'competence_id' })
  competenceId!: string;

  @Column('text', { name: 'from_shares', array: true })
  fromShares!: Share[];

  @Column('date', { name: 'proposed_on' })
  proposedOn!: CivilDate;
}
