import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Policies, type Touched } from '#cooperative';
import { type CivilDate, DomainError } from '#kernel';
import { Db, type Unit } from '#platform';
import { InvoiceRepository } from '../invoice/invoice.repository.js';
import { LedgerRepository } from '../ledger/ledger.repository.js';
import { contributionPolicy } from './contribution-policy.js';

/** What the books have to say of a decision: none holds from a day that is closed, and what a contribution touches. */
@Injectable()
export class FinancePolicyLook implements OnModuleInit {
  constructor(
    private readonly policies: Policies,
    private readonly db: Db,
    private readonly ledger: LedgerRepository,
    private readonly invoices: InvoiceRepository,
  ) {}

  onModuleInit(): void {
    this.policies.guardBy((unit, validFrom) => this.refuseClosed(unit, validFrom));
    this.policies.lookedAtBy(contributionPolicy, () => this.contributionTouches());
  }

  /** @throws DomainError `PERIOD_CLOSED` */
  private async refuseClosed(unit: Unit, validFrom: CivilDate): Promise<void> {
    if (await unit.run(this.ledger.isClosedOn(validFrom)))
      throw new DomainError('PERIOD_CLOSED', { path: ['validFromOn'] });
  }

  private async contributionTouches(): Promise<Touched[]> {
    const { open, payments } = await this.db.read(this.invoices.countPayable());
    return [
      { code: 'INVOICES_OPEN', count: open },
      { code: 'PAYMENTS_BOOKED', count: payments },
    ];
  }
}
