import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '#kernel';

@Entity({ schema: 'tenant', name: 'goal_review' })
export class GoalReviewEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', insert: false })
  tenantId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'goal_id' })
  goalId!: string;

  @Column('uuid', { name: 'coach_account_id' })
  coachAccountId!: string;

  @Column('date', { name: 'reviewed_on' })
  reviewedOn!: CivilDate;

  @Column('int')
  attainment!: number;

  @Column('bytea', { name: 'words_ciphertext', nullable: true })
  wordsCiphertext!: Buffer | null;

  @Column('date', { name: 'next_review_on', nullable: true })
  nextReviewOn!: CivilDate | null;
}
