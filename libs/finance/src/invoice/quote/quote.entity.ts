import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Cents, CivilDate } from '#kernel';
import type { Thousandths, VatCode } from '../vat.js';

/** A quote as it is written; what sending and answering add is written by those statements alone. */
@Entity({ schema: 'tenant', name: 'quote' })
export class QuoteEntity {
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

  @Column('date', { name: 'reckoned_on' })
  reckonedOn!: CivilDate;

  @Column('date', { name: 'valid_until' })
  validUntil!: CivilDate;

  @Column('bigint', { name: 'direct_costs_cents' })
  directCosts!: Cents;

  @Column('bigint', { name: 'net_cents' })
  net!: Cents;

  @Column('bigint', { name: 'vat_cents' })
  vat!: Cents;

  @Column('bigint', { name: 'gross_cents' })
  gross!: Cents;
}

@Entity({ schema: 'tenant', name: 'quote_line' })
export class QuoteLineEntity {
  @PrimaryColumn('uuid', { name: 'quote_id' })
  quoteId!: string;

  @PrimaryColumn('int', { name: 'line_no' })
  line!: number;

  @Column('text')
  description!: string;

  @Column('bigint', { name: 'quantity_thousandths' })
  quantity!: Thousandths;

  @Column('bigint', { name: 'unit_price_cents' })
  unitPrice!: Cents;

  @Column('text')
  vat!: VatCode;

  @Column('bigint', { name: 'net_cents' })
  net!: Cents;
}
