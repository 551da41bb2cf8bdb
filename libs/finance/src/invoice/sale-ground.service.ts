import { Injectable } from '@nestjs/common';
import { Policies } from '#cooperative';
import { type CivilDate, DomainError } from '#kernel';
import { Enterprises, Members } from '#membership';
import { Db } from '#platform';
import { vatSchemeOn } from '../vat/vat-policy.js';
import { CustomerRepository } from './customer/customer.repository.js';
import { checkedSale, type Sale } from './sale.js';
import type { InvoiceTotals } from './vat.js';

/** What must be so around a sale before it is written down: its customer, its enterprise, and the VAT of its day. */
@Injectable()
export class SaleGround {
  constructor(
    private readonly db: Db,
    private readonly policies: Policies,
    private readonly members: Members,
    private readonly enterprises: Enterprises,
    private readonly customers: CustomerRepository,
  ) {}

  /**
   * @param on the day of the supply, or the day by which a quote reckons
   * @throws DomainError what `checkedSale` refuses, `NOT_FOUND` for the member or the customer, `CUSTOMER_ARCHIVED`,
   *   `ENTERPRISE_NOT_OF_MEMBER` for one in which the member has no share on that day
   */
  async checked<T extends Sale>(sale: T, on: CivilDate): Promise<{ sale: T; totals: InvoiceTotals }> {
    const checked = checkedSale(sale, on, await vatSchemeOn(this.policies, on));
    const { customerId, enterpriseId, memberId } = checked.sale;
    await this.members.nameOf(memberId);
    const customer = await this.db.read(this.customers.get(customerId));
    if (!customer) throw new DomainError('NOT_FOUND', { path: ['customerId'] });
    if (customer.archivedOn !== null) throw new DomainError('CUSTOMER_ARCHIVED', { path: ['customerId'] });
    if (enterpriseId !== null) {
      const shares = await this.enterprises.sharesOn(enterpriseId, on);
      if (!shares.some((share) => share.memberId === memberId))
        throw new DomainError('ENTERPRISE_NOT_OF_MEMBER', { path: ['enterpriseId'] });
    }
    return checked;
  }
}
