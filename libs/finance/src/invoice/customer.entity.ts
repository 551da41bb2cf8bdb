import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who buys from a member, through the cooperative. */
@Entity({ schema: 'tenant', name: 'customer' })
export class CustomerEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  street!: string;

  @Column('text', { name: 'house_number' })
  houseNumber!: string;

  @Column('text')
  postcode!: string;

  @Column('text')
  city!: string;

  @Column('text', { name: 'kvk_number', nullable: true })
  kvkNumber!: string | null;

  @Column('text', { name: 'vat_id', nullable: true })
  vatId!: string | null;

  @Column('text', { nullable: true })
  iban!: string | null;
}
