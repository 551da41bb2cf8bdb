import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '#kernel';

@Entity({ schema: 'tenant', name: 'contact' })
export class ContactEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', insert: false, update: false })
  tenantId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { nullable: true })
  name!: string | null;

  @Column('text')
  enterprise!: string;

  @Column('text')
  sector!: string;

  @Column('text')
  town!: string;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('date', { name: 'consented_on' })
  consentedOn!: CivilDate;

  @Column('text', { name: 'consent_words' })
  consentWords!: string;
}
