import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '#kernel';

@Entity({ schema: 'tenant', name: 'permission_withdrawal' })
export class PermissionWithdrawalEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', insert: false })
  tenantId!: string;

  @PrimaryColumn('uuid', { name: 'permission_id' })
  permissionId!: string;

  @Column('date', { name: 'withdrawn_on' })
  withdrawnOn!: CivilDate;

  @Column('text')
  reason!: string;
}
