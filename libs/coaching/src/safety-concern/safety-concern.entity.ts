import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '#kernel';

@Entity({ schema: 'tenant', name: 'safety_concern' })
export class SafetyConcernEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', insert: false })
  tenantId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'member_id' })
  memberId!: string;

  @Column('text')
  category!: string;

  @Column('bytea', { name: 'words_ciphertext' })
  wordsCiphertext!: Buffer;

  @Column('date', { name: 'raised_on' })
  raisedOn!: CivilDate;

  @Column('boolean', { name: 'is_shown_to_member' })
  isShownToMember!: boolean;

  @Column('date', { name: 'closed_on', nullable: true })
  closedOn!: CivilDate | null;

  @Column('bytea', { name: 'outcome_ciphertext', nullable: true })
  outcomeCiphertext!: Buffer | null;
}
