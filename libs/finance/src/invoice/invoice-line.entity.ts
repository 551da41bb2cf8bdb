import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Cents } from '#kernel';
import type { Thousandths, VatCode } from './vat.js';

@Entity({ schema: 'tenant', name: 'invoice_line' })
export class InvoiceLineEntity {
  @PrimaryColumn('uuid', { name: 'invoice_id' })
  invoiceId!: string;

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
