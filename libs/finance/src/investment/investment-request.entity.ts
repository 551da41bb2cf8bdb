import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Cents, CivilDate } from '#kernel';
import type { InvestmentKind } from './investment.js';

@Entity({ schema: 'tenant', name: 'investment_request' })
export class InvestmentRequestEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'member_id' })
  memberId!: string;

  @Column('text')
  kind!: InvestmentKind;

  @Column('text')
  purpose!: string;

  @Column('text')
  category!: string;

  @Column('text', { name: 'supplier_name' })
  supplierName!: string;

  @Column('boolean', { name: 'is_durable' })
  isDurable!: boolean;

  @Column('uuid', { name: 'enterprise_id', nullable: true })
  enterpriseId!: string | null;

  @Column('bigint', { name: 'cents' })
  amount!: Cents;

  @Column('bigint', { name: 'vat_cents' })
  vat!: Cents;

  @Column('uuid', { name: 'receipt_file_id', nullable: true })
  receiptFileId!: string | null;

  @Column('uuid', { name: 'quote_file_id', nullable: true })
  quoteFileId!: string | null;

  @Column('date', { name: 'requested_on' })
  requestedOn!: CivilDate;
}
