import { Injectable } from '@nestjs/common';
import { Policies } from '#cooperative';
import { type Cents, type CivilDate, DomainError } from '#kernel';
import { Members } from '#membership';
import { Clock, Db } from '#platform';
import type { Signal } from '../booking/booking-signals.js';
import { requireHolding } from '../held-sale/trial-sales-policy.js';
import { withoutVat } from '../income/income-entries.js';
import type { VatCode } from '../invoice/vat.js';
import type { Line } from '../ledger/entry.js';
import { SignalRepository } from '../signal/signal.repository.js';
import { signalsOf } from '../signal/signals-of.js';
import { ThermometerSignals } from '../signal/thermometer-signals.service.js';
import { allocation, holding } from '../thermometer/allocation.js';
import { AllocationRepository } from '../thermometer/allocation.repository.js';
import { contributionPolicy } from '../thermometer/contribution-policy.js';
import { goalOf } from '../thermometer/standing.js';
import { vatSchemeOn } from '../vat/vat-policy.js';

/** A sale that somebody thinks of. */
export interface ThoughtSale {
  readonly memberId: string;
  /** What the customer would pay, VAT included, in cents. */
  readonly amount: Cents;
  readonly vat: VatCode;
  readonly directCosts: Cents;
  /** When the customer would pay. */
  readonly on: CivilDate;
}

export interface Forecast {
  readonly net: Cents;
  readonly vat: Cents;
  /** What would move in the thermometer, or in what is held in the trial: above zero into it. */
  readonly lines: readonly (Pick<Line, 'rule' | 'base' | 'rate'> & { readonly cents: Cents })[];
  readonly policyValidFrom: CivilDate | null;
  readonly toThermometer: Cents;
  readonly held: Cents;
  /** Null while no thermometer is open. */
  readonly balanceAfter: Cents | null;
  /** What would hold after it and does not hold now. */
  readonly signals: readonly Signal[];
}

/** "If I sell for 100 euros, what do I get?" By the rule that books it, and nothing is written. */
@Injectable()
export class Forecasts {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly policies: Policies,
    private readonly members: Members,
    private readonly signals: ThermometerSignals,
    private readonly facts: SignalRepository,
    private readonly allocated: AllocationRepository,
  ) {}

  /**
   * @throws DomainError `NOT_FOUND`, `AMOUNT_NOT_POSITIVE`, `DIRECT_COSTS_EXCEED_NET`, `VAT_NOT_UNDER_KOR`,
   *   `VAT_RATE_UNKNOWN`, `POLICY_MISSING`, `THERMOMETER_NOT_OPEN`, `TRIAL_SALE_REFUSED`
   */
  async of({ memberId, amount, vat: code, directCosts, on }: ThoughtSale): Promise<Forecast> {
    if (amount <= 0) throw new DomainError('AMOUNT_NOT_POSITIVE', { path: ['amount'] });
    if (code !== 'EXEMPT' && (await vatSchemeOn(this.policies, on)) === 'SMALL_BUSINESS')
      throw new DomainError('VAT_NOT_UNDER_KOR', { path: ['vat'] });
    const { net, vat } = withoutVat(amount, code, on);
    if (directCosts < 0 || directCosts >= net)
      throw new DomainError('DIRECT_COSTS_EXCEED_NET', { path: ['directCosts'] });
    return this.db.read(async (unit) => {
      await this.members.requireInScope('thermometer.read', memberId);
      const [standing] = await unit.run(this.allocated.standings([memberId], on));
      const [now] = await unit.run(this.facts.of([memberId], this.signals.view()));
      const { to, settledBy } = goalOf(standing!, on);
      if (settledBy) throw new DomainError('THERMOMETER_NOT_OPEN');
      const sale = { memberId, on, net, directCosts, reference: '' };
      if (to === 'HELD') {
        await requireHolding(this.policies, on);
        const lines = linesOf(holding(sale)[0]?.lines, 'HELD_FOR_TRIAL');
        const held = net - directCosts;
        const nothing = { toThermometer: 0, balanceAfter: null, policyValidFrom: null, signals: [] };
        return { net, vat, lines, held, ...nothing };
      }
      const policy = await this.policies.on(contributionPolicy, on);
      const { parts, entries } = allocation(sale, policy);
      const { toThermometer, netRevenue } = parts;
      const balance = (now?.balance ?? 0) + toThermometer;
      const ceiling = await this.signals.ceiling();
      const known = now ? signalsOf(now, ceiling).map((signal) => signal.code) : [];
      const isThisMonth = on.slice(0, 7) === this.clock.today().slice(0, 7);
      const then = now && { ...now, balance, thisMonth: now.thisMonth + (isThisMonth ? netRevenue : 0) };
      return {
        net,
        vat,
        lines: linesOf(entries[0]?.lines, 'THERMOMETER'),
        policyValidFrom: policy.validFrom,
        toThermometer,
        held: 0,
        balanceAfter: balance,
        signals: then ? signalsOf(then, ceiling).filter(({ code: raised }) => !known.includes(raised)) : [],
      };
    });
  }
}

function linesOf(lines: readonly Line[] = [], account: Line['account']): Forecast['lines'] {
  return lines
    .filter((line) => line.account === account)
    .map(({ rule, base, rate, cents }) => ({ rule, base, rate, cents: 0 - cents }));
}
