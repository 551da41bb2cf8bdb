import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { InstrumentVersion } from './instrument.js';

@Entity({ schema: 'tenant', name: 'instrument' })
export class InstrumentEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', insert: false })
  tenantId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  code!: string;

  @Column('int')
  version!: number;

  @Column('jsonb', { name: 'body' })
  definition!: InstrumentVersion;
}
