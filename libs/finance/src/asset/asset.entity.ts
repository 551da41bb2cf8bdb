import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Cents, CivilDate } from '#kernel';
import type { AssetOwner } from './asset-policy.js';

@Entity({ schema: 'tenant', name: 'asset' })
export class AssetEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'investment_id' })
  investmentId!: string;

  /** The settlement of the advance that bought it; null for what was paid at once. */
  @Column('uuid', { name: 'settlement_id', nullable: true })
  settlementId!: string | null;

  @Column('uuid', { name: 'member_id' })
  memberId!: string;

  @Column('uuid', { name: 'enterprise_id', nullable: true })
  enterpriseId!: string | null;

  @Column('text')
  name!: string;

  @Column('text')
  category!: string;

  @Column('date', { name: 'bought_on' })
  boughtOn!: CivilDate;

  @Column('bigint', { name: 'price_cents' })
  price!: Cents;

  @Column('text')
  owner!: AssetOwner;
}
