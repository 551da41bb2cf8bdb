import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Cents, CivilDate } from '#kernel';

@Entity({ schema: 'tenant', name: 'advance_receipt' })
export class AdvanceReceiptEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'investment_id' })
  investmentId!: string;

  @Column('text')
  description!: string;

  @Column('date', { name: 'bought_on' })
  boughtOn!: CivilDate;

  @Column('bigint', { name: 'cents' })
  amount!: Cents;

  @Column('bigint', { name: 'vat_cents' })
  vat!: Cents;

  @Column('uuid', { name: 'receipt_file_id' })
  receiptFileId!: string;
}
