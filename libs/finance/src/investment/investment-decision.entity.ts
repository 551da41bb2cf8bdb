import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '#kernel';

@Entity({ schema: 'tenant', name: 'investment_decision' })
export class InvestmentDecisionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'investment_id' })
  investmentId!: string;

  @Column('boolean', { name: 'is_approved' })
  isApproved!: boolean;

  @Column('text')
  reason!: string;

  @Column('date', { name: 'decided_on' })
  decidedOn!: CivilDate;
}
