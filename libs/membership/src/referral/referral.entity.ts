import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '#kernel';

@Entity({ schema: 'tenant', name: 'referral' })
export class ReferralEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', insert: false })
  tenantId!: string;

  @PrimaryColumn('uuid', { name: 'trajectory_id' })
  trajectoryId!: string;

  @Column('text')
  source!: string;

  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId!: string | null;

  @Column('date', { name: 'referred_on' })
  referredOn!: CivilDate;

  @Column('text')
  reason!: string;
}
