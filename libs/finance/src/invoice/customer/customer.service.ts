import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#kernel';
import { Clock, Db, type Page, rowHere } from '#platform';
import { checkedCustomer, type TypedCustomer } from './customer-check.js';
import { CustomerEntity, type CustomerRow } from './customer.entity.js';
import { type CustomerFilter, CustomerRepository } from './customer.repository.js';

@Injectable()
export class Customers {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly repository: CustomerRepository,
  ) {}

  /** @throws DomainError `NOT_FOUND` */
  async get(id: string): Promise<CustomerRow> {
    return present(await this.db.read(this.repository.get(id)));
  }

  /** By name. */
  page(filter: CustomerFilter, page: Page): Promise<CustomerRow[]> {
    return this.db.read(this.repository.page(filter, page));
  }

  /** Treasurers. @throws DomainError what `checkedCustomer` refuses */
  async create(typed: TypedCustomer): Promise<CustomerRow> {
    const customer = { ...checkedCustomer(typed), id: newId(), archivedOn: null };
    await this.db.write((unit) => unit.manager.insert(CustomerEntity, customer));
    return customer;
  }

  /**
   * Treasurers. Invoices that are final keep what they said; drafts follow.
   * @throws DomainError `NOT_FOUND`, and what `checkedCustomer` refuses
   */
  async change(id: string, typed: TypedCustomer): Promise<CustomerRow> {
    const checked = checkedCustomer(typed);
    return this.db.write(async (unit) => {
      const known = present(await unit.run(this.repository.get(id)));
      await unit.manager.update(CustomerEntity, rowHere(id), checked);
      return { ...known, ...checked };
    });
  }

  /**
   * Treasurers. An archived customer is in no list to choose from, and gets no new quote or invoice; what there is of it
   * stays.
   * @throws DomainError `NOT_FOUND`
   */
  async setArchived(id: string, isArchived: boolean): Promise<CustomerRow> {
    const archivedOn = isArchived ? this.clock.today() : null;
    return present(await this.db.write(this.repository.setArchived(id, archivedOn)));
  }
}

function present(customer: CustomerRow | null): CustomerRow {
  if (!customer) throw new DomainError('NOT_FOUND');
  return customer;
}
