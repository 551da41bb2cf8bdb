import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '#kernel';

@Entity({ schema: 'tenant', name: 'expense_decision' })
export class ExpenseDecisionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'expense_id' })
  expenseId!: string;

  @Column('boolean', { name: 'is_approved' })
  isApproved!: boolean;

  @Column('text')
  reason!: string;

  @Column('date', { name: 'decided_on' })
  decidedOn!: CivilDate;
}
