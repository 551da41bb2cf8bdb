import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '#kernel';

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

  @Column('date', { name: 'held_on' })
  heldOn!: CivilDate;

  @Column('bytea', { name: 'note_ciphertext' })
  noteCiphertext!: Buffer;

  @Column('date', { name: 'next_appointment_on', nullable: true })
  nextAppointmentOn!: CivilDate | null;
}
