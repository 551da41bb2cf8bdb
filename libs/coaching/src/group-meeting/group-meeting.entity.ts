import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '#kernel';

@Entity({ schema: 'tenant', name: 'group_meeting' })
export class GroupMeetingEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', insert: false })
  tenantId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('date', { name: 'meets_on' })
  meetsOn!: CivilDate;

  @Column('time', { name: 'meets_at', nullable: true })
  meetsAt!: string | null;

  @Column('text')
  subject!: string;

  @Column('text')
  place!: string;

  @Column('date', { name: 'cancelled_on', nullable: true })
  cancelledOn!: CivilDate | null;
}
