import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '#kernel';

@Entity({ schema: 'tenant', name: 'goal_step' })
export class GoalStepEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', insert: false })
  tenantId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'goal_id' })
  goalId!: string;

  @Column('bytea', { name: 'words_ciphertext' })
  wordsCiphertext!: Buffer;

  @Column('date', { name: 'done_on', nullable: true })
  doneOn!: CivilDate | null;
}
