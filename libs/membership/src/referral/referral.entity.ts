import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '#kernel';

@Entity({ schema: 'tenant', name: 'referral' })
export class ReferralEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', insert: false })
  tenantId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  /** The fact that this one corrects, and why; null for a fact that was not known before. */
  @Column('uuid', { name: 'corrects_id', nullable: true })
  correctsId!: string | null;

  @Column('text', { name: 'correction_reason', nullable: true })
  correctionReason!: string | null;

  /** True: the corrected fact never was. */
  @Column('boolean', { name: 'is_withdrawn' })
  isWithdrawn!: boolean;

  @Column('uuid', { name: 'trajectory_id' })
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
