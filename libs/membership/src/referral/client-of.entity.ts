import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '#kernel';

/** Whose client a member is. Without an account it is everybody of a referrer's desk; with one, that case manager. */
@Entity({ schema: 'tenant', name: 'client_of' })
export class ClientOfEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', insert: false })
  tenantId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'trajectory_id' })
  trajectoryId!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'account_id', nullable: true })
  accountId!: string | null;

  @Column('date', { name: 'starts_on' })
  startsOn!: CivilDate;
}
