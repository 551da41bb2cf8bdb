import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '#kernel';

@Entity({ schema: 'tenant', name: 'instrument_licence' })
export class InstrumentLicenceEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', insert: false })
  tenantId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'instrument_id' })
  instrumentId!: string;

  @Column('text')
  holder!: string;

  @Column('text')
  number!: string;

  @Column('date', { name: 'valid_until' })
  validUntil!: CivilDate;

  @Column('text', { name: 'stated_by' })
  statedBy!: string;
}
