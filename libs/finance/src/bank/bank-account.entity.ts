import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'tenant', name: 'bank_account' })
export class BankAccountEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  iban!: string;

  @Column('text')
  name!: string;
}
