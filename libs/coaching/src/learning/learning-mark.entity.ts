import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '#kernel';
import type { LearningModuleKey } from './modules.js';

@Entity({ schema: 'tenant', name: 'learning_mark' })
export class LearningMarkEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', insert: false })
  tenantId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'member_id' })
  memberId!: string;

  @Column('text')
  module!: LearningModuleKey;

  @Column('text')
  state!: 'STARTED' | 'DONE';

  @Column('date', { name: 'marked_on' })
  markedOn!: CivilDate;

  @Column('bytea', { name: 'evidence_ciphertext', nullable: true })
  evidenceCiphertext!: Buffer | null;

  @Column('uuid', { name: 'file_id', nullable: true })
  fileId!: string | null;
}
