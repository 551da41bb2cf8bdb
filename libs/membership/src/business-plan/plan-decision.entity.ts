import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '#kernel';

@Entity({ schema: 'tenant', name: 'plan_decision' })
export class PlanDecisionEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', insert: false })
  tenantId!: string;

  @PrimaryColumn('uuid', { name: 'business_plan_id' })
  businessPlanId!: string;

  @Column('text')
  outcome!: string;

  @Column('date', { name: 'decided_on' })
  decidedOn!: CivilDate;

  @Column('text')
  words!: string;
}
