import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '#kernel';

@Entity({ schema: 'tenant', name: 'plan_feedback' })
export class PlanFeedbackEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', insert: false })
  tenantId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'business_plan_id' })
  businessPlanId!: string;

  @Column('date', { name: 'given_on' })
  givenOn!: CivilDate;

  @Column('text')
  words!: string;
}
