import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Cents, CivilDate } from '#kernel';

@Entity({ schema: 'tenant', name: 'investment_request' })
export class InvestmentRequestEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'member_id' })
  memberId!: string;

  @Column('text')
  purpose!: string;

  @Column('text')
  category!: string;

  @Column('bigint', { name: 'cents' })
  amount!: Cents;

  @Column('bigint', { name: 'vat_cents' })
  vat!: Cents;

  @Column('uuid', { name: 'receipt_file_id' })
  receiptFileId!: string;

  @Column('date', { name: 'requested_on' })
  requestedOn!: CivilDate;
}
