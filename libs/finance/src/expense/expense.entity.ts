import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Cents, CivilDate } from '#kernel';

@Entity({ schema: 'tenant', name: 'expense' })
export class ExpenseEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { name: 'supplier_name' })
  supplierName!: string;

  @Column('text', { name: 'supplier_reference' })
  supplierReference!: string;

  @Column('text')
  description!: string;

  @Column('date', { name: 'invoiced_on' })
  invoicedOn!: CivilDate;

  @Column('date', { name: 'recorded_on' })
  recordedOn!: CivilDate;

  @Column('bigint', { name: 'cents' })
  amount!: Cents;

  @Column('bigint', { name: 'vat_cents' })
  vat!: Cents;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('uuid', { name: 'receipt_file_id' })
  receiptFileId!: string;
}
