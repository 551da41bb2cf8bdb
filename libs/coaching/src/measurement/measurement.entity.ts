import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '#kernel';
import type { Scorer } from '../instrument/instrument.js';

@Entity({ schema: 'tenant', name: 'measurement' })
export class MeasurementEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', insert: false })
  tenantId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'member_id' })
  memberId!: string;

  @Column('text')
  instrument!: string;

  @Column('int')
  version!: number;

  @Column('text', { name: 'scored_by' })
  scoredBy!: Scorer;

  @Column('date', { name: 'measured_on' })
  measuredOn!: CivilDate;

  @Column('bytea', { name: 'answers_ciphertext' })
  answersCiphertext!: Buffer;

  @Column('uuid', { name: 'corrects_id', nullable: true })
  correctsId!: string | null;
}
