import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '#kernel';

export const periodActs = ['CLOSED', 'REOPENED', 'LOCKED'] as const;
export type PeriodActKind = (typeof periodActs)[number];

@Entity({ schema: 'tenant', name: 'period_act' })
export class PeriodActEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  act!: PeriodActKind;

  @Column('date', { name: 'through_on' })
  throughOn!: CivilDate;

  @Column('text')
  reason!: string;
}
