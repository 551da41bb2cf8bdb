import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The step on the participation ladder as a number, for the indicators: the only score that is not ciphertext. */
@Entity({ schema: 'tenant', name: 'ladder_step' })
export class LadderStepEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', insert: false })
  tenantId!: string;

  @PrimaryColumn('uuid', { name: 'measurement_id' })
  measurementId!: string;

  @Column('int')
  step!: number;
}
