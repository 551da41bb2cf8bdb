import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Cents, CivilDate } from '#kernel';

/** A draft as it is written; what making it final adds is written by that statement alone. */
@Entity({ schema: 'tenant', name: 'invoice' })
export class InvoiceEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', insert: false })
  tenantId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'member_id' })
  memberId!: string;

  @Column('uuid', { name: 'customer_id' })
  customerId!: string;

  @Column('uuid', { name: 'enterprise_id', nullable: true })
  enterpriseId!: string | null;

  @Column('text', { name: 'customer_reference' })
  customerReference!: string;

  @Column('date', { name: 'supplied_on' })
  suppliedOn!: CivilDate;

  @Column('bigint', { name: 'direct_costs_cents' })
  directCosts!: Cents;

  @Column('bigint', { name: 'net_cents' })
  net!: Cents;

  @Column('bigint', { name: 'vat_cents' })
  vat!: Cents;

  @Column('bigint', { name: 'gross_cents' })
  gross!: Cents;
}
