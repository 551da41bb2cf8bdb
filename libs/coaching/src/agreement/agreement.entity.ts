import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '#kernel';
import type { Party } from '../session/coaching-session.js';

@Entity({ schema: 'tenant', name: 'agreement' })
export class AgreementEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', insert: false })
  tenantId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'session_id' })
  sessionId!: string;

  @Column('uuid', { name: 'member_id' })
  memberId!: string;

  @Column('int')
  place!: number;

  @Column('bytea', { name: 'words_ciphertext' })
  wordsCiphertext!: Buffer;

  @Column('text', { name: 'done_by' })
  doneBy!: Party;

  @Column('date', { name: 'due_on', nullable: true })
  dueOn!: CivilDate | null;

  @Column('date', { name: 'done_on', nullable: true })
  doneOn!: CivilDate | null;
}
