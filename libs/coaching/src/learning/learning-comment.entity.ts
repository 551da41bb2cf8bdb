import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '#kernel';
import type { LearningModuleKey } from './modules.js';

@Entity({ schema: 'tenant', name: 'learning_comment' })
export class LearningCommentEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', insert: false })
  tenantId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'member_id' })
  memberId!: string;

  @Column('text')
  module!: LearningModuleKey;

  @Column('uuid', { name: 'coach_account_id' })
  coachAccountId!: string;

  @Column('bytea', { name: 'words_ciphertext' })
  wordsCiphertext!: Buffer;

  @Column('date', { name: 'commented_on' })
  commentedOn!: CivilDate;
}
