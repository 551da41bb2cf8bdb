import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Cents, CivilDate } from '#kernel';
import type { Thousandths, VatCode } from '../vat.js';
import type { Rhythm } from './periods.js';

/** What is made of a period: a draft that the treasurer looks at, a final invoice, or one that is mailed as well. */
export const recurringResults = ['DRAFT', 'FINAL', 'SENT'] as const;
export type RecurringResult = (typeof recurringResults)[number];

@Entity({ schema: 'tenant', name: 'recurring_invoice' })
export class RecurringInvoiceEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', insert: false })
  tenantId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('uuid', { name: 'member_id' })
  memberId!: string;

  @Column('uuid', { name: 'customer_id' })
  customerId!: string;

  @Column('uuid', { name: 'enterprise_id', nullable: true })
  enterpriseId!: string | null;

  @Column('text', { name: 'customer_reference' })
  customerReference!: string;

  @Column('bigint', { name: 'direct_costs_cents' })
  directCosts!: Cents;

  @Column('text')
  every!: Rhythm;

  @Column('date', { name: 'starts_on' })
  startsOn!: CivilDate;

  @Column('date', { name: 'ends_on', nullable: true })
  endsOn!: CivilDate | null;

  @Column('date', { name: 'next_on' })
  nextOn!: CivilDate;

  @Column('text')
  makes!: RecurringResult;
}

@Entity({ schema: 'tenant', name: 'recurring_invoice_line' })
export class RecurringInvoiceLineEntity {
  @PrimaryColumn('uuid', { name: 'recurring_invoice_id' })
  recurringInvoiceId!: string;

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
}
