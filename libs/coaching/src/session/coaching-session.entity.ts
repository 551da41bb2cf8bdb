import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '#kernel';
import type { Party, SessionChannel, SessionState } from './coaching-session.js';

@Entity({ schema: 'tenant', name: 'coaching_session' })
export class CoachingSessionEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', insert: false })
  tenantId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'member_id' })
  memberId!: string;

  @Column('uuid', { name: 'coach_account_id' })
  coachAccountId!: string;

  @Column('text')
  state!: SessionState;

  @Column('date', { name: 'planned_on', nullable: true })
  plannedOn!: CivilDate | null;

  @Column('time', { name: 'planned_at', nullable: true })
  plannedAt!: string | null;

  @Column('int')
  minutes!: number;

  @Column('text')
  channel!: SessionChannel;

  @Column('bytea', { name: 'place_ciphertext', nullable: true })
  placeCiphertext!: Buffer | null;

  @Column('date', { name: 'held_on', nullable: true })
  heldOn!: CivilDate | null;

  @Column('bytea', { name: 'note_ciphertext', nullable: true })
  noteCiphertext!: Buffer | null;

  @Column('text', { name: 'missed_by', nullable: true })
  missedBy!: Party | null;

  @Column('uuid', { name: 'moved_to_id', nullable: true })
  movedToId!: string | null;

  @Column('int', { name: 'agreements_version' })
  agreementsVersion!: number;
}
