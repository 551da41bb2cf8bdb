import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '#kernel';
import type { Locale } from '#platform';

/** What a customer is: it decides which numbers it can have. */
export const customerKinds = ['COMPANY', 'PUBLIC_BODY', 'CITIZEN'] as const;
export type CustomerKind = (typeof customerKinds)[number];

/** Who buys from a member, through the cooperative. */
@Entity({ schema: 'tenant', name: 'customer' })
export class CustomerEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', insert: false })
  tenantId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  kind!: CustomerKind;

  @Column('text')
  name!: string;

  @Column('text')
  street!: string;

  @Column('text', { name: 'house_number' })
  houseNumber!: string;

  @Column('text')
  postcode!: string;

  @Column('text')
  city!: string;

  @Column('text')
  country!: string;

  @Column('text', { name: 'kvk_number', nullable: true })
  kvkNumber!: string | null;

  @Column('text', { nullable: true })
  oin!: string | null;

  @Column('text', { name: 'vat_id', nullable: true })
  vatId!: string | null;

  @Column('text', { nullable: true })
  iban!: string | null;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text')
  locale!: Locale;

  @Column('int', { name: 'term_days', nullable: true })
  termDays!: number | null;

  @Column('date', { name: 'archived_on', nullable: true })
  archivedOn!: CivilDate | null;
}

export type CustomerRow = Omit<CustomerEntity, 'tenantId'>;
