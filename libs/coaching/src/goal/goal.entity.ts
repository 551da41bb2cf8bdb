import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '#kernel';

@Entity({ schema: 'tenant', name: 'goal' })
export class GoalEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', insert: false })
  tenantId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'member_id' })
  memberId!: string;

  @Column('uuid', { name: 'coach_account_id' })
  coachAccountId!: string;

  @Column('bytea', { name: 'words_ciphertext' })
  wordsCiphertext!: Buffer;

  @Column('bytea', { name: 'levels_ciphertext', nullable: true })
  levelsCiphertext!: Buffer | null;

  @Column('date', { name: 'set_on' })
  setOn!: CivilDate;

  @Column('date', { name: 'review_on' })
  reviewOn!: CivilDate;

  @Column('date', { name: 'closed_on', nullable: true })
  closedOn!: CivilDate | null;
}
