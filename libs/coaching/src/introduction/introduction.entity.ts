import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '#kernel';

@Entity({ schema: 'tenant', name: 'introduction' })
export class IntroductionEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', insert: false })
  tenantId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'member_id' })
  memberId!: string;

  @Column('uuid', { name: 'contact_id' })
  contactId!: string;

  @Column('date', { name: 'introduced_on' })
  introducedOn!: CivilDate;

  @Column('text')
  purpose!: string;
}
