import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Cents, CivilDate } from '#kernel';
import type { AssetOutcome } from './asset-policy.js';

@Entity({ schema: 'tenant', name: 'asset_decision' })
export class AssetDecisionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'asset_id' })
  assetId!: string;

  @Column('uuid', { name: 'member_id' })
  memberId!: string;

  @Column('text')
  outcome!: AssetOutcome;

  @Column('date', { name: 'decided_on' })
  decidedOn!: CivilDate;

  @Column('bigint', { name: 'value_cents' })
  value!: Cents;

  @Column('bigint', { name: 'vat_cents' })
  vat!: Cents;

  @Column('text')
  reason!: string;

  @Column('uuid', { name: 'entry_id', nullable: true })
  entryId!: string | null;
}
