import { Injectable } from '@nestjs/common';
import { Policies } from '#cooperative';
import { type Cents, type CivilDate, DomainError, euroText } from '#kernel';
import { Enterprises } from '#membership';
import type { Unit } from '#platform';
import { exitSettlementPolicy } from '../exit-settlement/exit-settlement-policy.js';
import {
  type Emptied,
  settlementEntries,
  type SettlementOrder,
} from '../exit-settlement/settlement-parts.js';
import { requireHolding } from '../held-sale/trial-sales-policy.js';
import type { Entry } from '../ledger/entry.js';
import { Ledger } from '../ledger/ledger.service.js';
import { allocation, holding, type PaidSale } from './allocation.js';
import type { ContributionVersion, PotAccounts } from './allocation-lines.js';
import { AllocationRepository, type GivenRow } from './allocation.repository.js';
import { type Allocation, type Earned, netRevenueOf } from './contribution.js';
import { contributionPolicy } from './contribution-policy.js';
import { type Changed, correctionEntry, type Given, spread } from './correction.js';
import { PotRepository } from './pot.repository.js';
import { partsByShare, type SalePart } from './sale-parts.js';
import { goalOf, type Goal, hasLeft, type Standing } from './standing.js';

/** Money of a sale that arrived, whoever it is of. */
export interface ReceivedSale extends PaidSale {
  /** The enterprise that sold; its owners on the day of the supply share. Without it, all is this member's. */
  readonly enterpriseId?: string | null;
  /** The day of the supply, where it is another than that of the payment. */
  readonly suppliedOn?: CivilDate;
  /** The invoice that is paid, or refunded: a refund goes back the way its payments came. */
  readonly invoiceId?: string | null;
  /** Sold on the day of the payment, so not by somebody who had left; an invoice may be paid after that. */
  readonly isSoldNow?: boolean;
}

/** What of it became whose. */
export interface DividedPart {
  readonly memberId: string;
  /** Null where it is held: nothing was divided yet. */
  readonly parts: Allocation | null;
  readonly held: Cents;
  readonly entries: readonly Entry[];
}

/**
 * Where the money of a sale goes. Every way by which money comes in asks here, so that phase, shares and policy of the
 * day are looked at in one place.
 */
@Injectable()
export class Allocations {
  constructor(
    private readonly policies: Policies,
    private readonly enterprises: Enterprises,
    private readonly ledger: Ledger,
    private readonly pots: PotRepository,
    private readonly repository: AllocationRepository,
  ) {}

  /**
   * The entries that divide what arrived, or take back what is refunded (a negative sale), to be posted after the receipt
   * in the same unit.
   * @param sale who it is of and which policy holds follows the day of the payment; of a refund with the invoice, so that
   *   each payment gives back its part
   * @throws DomainError `POLICY_MISSING`, `THERMOMETER_NOT_OPEN` for somebody who was neither a member nor in the trial,
   *   `ENTERPRISE_NOT_OF_MEMBER`, `TRIAL_SALE_REFUSED`, `CORRECTION_EXCEEDS_SALE`
   */
  async entriesFor(unit: Unit, sale: ReceivedSale): Promise<Entry[]> {
    return (await this.divide(unit, sale)).flatMap((part) => part.entries);
  }

  /** The same, by person. @throws DomainError as `entriesFor` */
  async divide(unit: Unit, sale: ReceivedSale): Promise<DividedPart[]> {
    if (sale.net < 0 && sale.invoiceId) return this.takeBack(unit, sale, sale.invoiceId);
    const people = await this.partsOf(sale);
    const paidOn = paidOnOf(sale);
    const standings = await this.standingsOf(unit, people, paidOn);
    const divided: DividedPart[] = [];
    for (const person of people) {
      const standing = standings.find((one) => one.memberId === person.memberId);
      if (!standing || (sale.isSoldNow && isGone(standing, sale)))
        throw new DomainError('THERMOMETER_NOT_OPEN');
      divided.push(await this.divideOne(unit, { ...sale, ...person }, goalOf(standing, paidOn)));
    }
    return divided;
  }

  /**
   * Corrections of all bookings of a sale that turned out otherwise, in proportion to what is left of each. What was
   * settled since, since its person left or the trial came to nothing, comes back from where it went.
   * @throws DomainError `CORRECTION_EXCEEDS_SALE` (`left`)
   */
  async correct(
    unit: Unit,
    rows: readonly GivenRow[],
    change: Earned,
    about: Parameters<typeof correctionEntry>[2],
  ): Promise<DividedPart[]> {
    const given: Given[] = [];
    for (const row of rows) given.push(await this.givenOf(row));
    const left = given.reduce((sum, one) => sum + (about.rule === 'REFUND' ? one.net : one.netRevenue), 0);
    const taken = about.rule === 'REFUND' ? -change.net : change.directCosts;
    if (taken > left) throw new DomainError('CORRECTION_EXCEEDS_SALE', { params: { left: euroText(left) } });
    return this.correctEach(unit, spread(given, change), about);
  }

  /**
   * What late costs took of these bookings comes back into each, by its rule as its sale is now, and goes on to where what
   * was settled since went.
   * @param taken in cents, by booking
   */
  async giveBack(
    unit: Unit,
    taken: ReadonlyMap<string, Cents>,
    about: Pick<Entry, 'on' | 'reference'>,
  ): Promise<Entry[]> {
    const changes: Changed[] = [];
    for (const row of await unit.run(this.repository.givenByBookings([...taken.keys()]))) {
      const directCosts: Cents = 0 - taken.get(row.entryId)!;
      changes.push({ given: await this.givenOf(row), change: { net: 0, directCosts } });
    }
    const corrected = await this.correctEach(unit, changes, { ...about, rule: 'LATE_COST' });
    return corrected.flatMap(({ entries }) => entries);
  }

  /** Which of these persons had left by a day, and where their money goes was decided. */
  async settledOn(unit: Unit, memberIds: readonly string[], day: CivilDate): Promise<ReadonlySet<string>> {
    const people = memberIds.map((memberId) => ({ memberId }));
    const standings = await this.standingsOf(unit, people, day);
    return new Set(standings.filter(({ settledBy }) => settledBy).map(({ memberId }) => memberId));
  }

  private async correctEach(
    unit: Unit,
    changes: readonly Changed[],
    about: Parameters<typeof correctionEntry>[2],
  ): Promise<DividedPart[]> {
    const given = changes.map((one) => one.given);
    const pots = await this.potsOf(unit, ...given.flatMap(({ policy }) => policy ?? []));
    const standings = await this.standingsOf(unit, given, about.on);
    const divided: DividedPart[] = [];
    for (const { given: one, change: part } of changes) {
      const { memberId, policy, entryId: sourceId } = one;
      const { parts, entries } = correctionEntry(one, part, about, pots);
      const order = one.settledBy ?? standings.find((standing) => standing.memberId === memberId)?.settledBy;
      const account = policy ? ('THERMOMETER' as const) : ('HELD_FOR_TRIAL' as const);
      const emptied = { account, memberId, cents: parts.toThermometer };
      const document = { on: about.on, reference: about.reference, sourceId };
      const settled = order ? await this.settle(unit, emptied, order, document) : [];
      divided.push({
        memberId,
        parts: policy ? (parts as Allocation) : null,
        held: policy || order ? 0 : parts.netRevenue,
        // first in, then out again: an account of a person is never below nothing
        entries: parts.toThermometer < 0 ? [...settled, ...entries] : [...entries, ...settled],
      });
    }
    return divided;
  }

  /** The policy of a day, with the accounts of its pots. @throws DomainError `POLICY_MISSING` */
  async policyOn(unit: Unit, day: CivilDate): Promise<{ policy: ContributionVersion; pots: PotAccounts }> {
    const policy = await this.policies.on(contributionPolicy, day);
    return { policy, pots: await this.potsOf(unit, policy) };
  }

  private async partsOf(sale: ReceivedSale): Promise<SalePart[]> {
    const { memberId, net, directCosts, enterpriseId } = sale;
    if (!enterpriseId) return [{ memberId, net, directCosts }];
    const shares = await this.enterprises.sharesOn(enterpriseId, sale.suppliedOn ?? paidOnOf(sale));
    if (!shares.some((share) => share.memberId === memberId))
      throw new DomainError('ENTERPRISE_NOT_OF_MEMBER', { path: ['enterpriseId'] });
    return partsByShare(sale, shares);
  }

  /**
   * Of who is no member on the day, or no more, it matters what is being decided right now, so those are looked at under
   * their lock.
   */
  private async standingsOf(
    unit: Unit,
    people: readonly { readonly memberId: string }[],
    day: CivilDate,
  ): Promise<Standing[]> {
    const ids = people.map(({ memberId }) => memberId);
    const standings = await unit.run(this.repository.standings(ids, day));
    const others = standings.filter(({ isMember, endedOn }) => !isMember || endedOn !== null);
    if (others.length === 0) return standings;
    await unit.run(this.repository.lock(others.map(({ memberId }) => memberId)));
    return unit.run(this.repository.standings(ids, day));
  }

  private async divideOne(unit: Unit, sale: ReceivedSale, goal: Goal): Promise<DividedPart> {
    const { memberId, net, directCosts, on, reference, sourceId } = sale;
    const paidOn = paidOnOf(sale);
    const document = { on, reference, ...(sourceId && { sourceId }) };
    const paid = { ...document, memberId, net, directCosts, ...(paidOn < on && { policyOn: paidOn }) };
    if (goal.to === 'HELD') {
      await requireHolding(this.policies, paidOn);
      await this.ledger.openSubAccount(unit, 'HELD_FOR_TRIAL', memberId);
      const held = holding(paid);
      const order = goal.settledBy ?? (goal.ended && (await this.orderForTrial(goal.ended)));
      const cents = netRevenueOf(paid);
      const emptied = { account: 'HELD_FOR_TRIAL', memberId, cents } as const;
      const settled =
        order && held[0]
          ? await this.settle(unit, emptied, order, { ...document, sourceId: held[0].id })
          : [];
      return { memberId, parts: null, held: order ? 0 : cents, entries: [...held, ...settled] };
    }
    const { policy, pots } = await this.policyOn(unit, paidOn);
    const { settledBy, notBefore } = goal;
    if (notBefore > paidOn) await this.ledger.openThermometer(unit, memberId);
    const day = notBefore > on ? await unit.run(this.ledger.firstOpenDay(notBefore)) : on;
    const { parts, entries } = allocation(
      { ...paid, on: day, ...(paidOn < day && { policyOn: paidOn }) },
      policy,
      pots,
    );
    if (!settledBy) return { memberId, parts, held: 0, entries };
    const emptied = { account: 'THERMOMETER', memberId, cents: parts.toThermometer } as const;
    const settled = await this.settle(unit, emptied, settledBy, { ...document, on: day });
    return { memberId, parts, held: 0, entries: [...entries, ...settled] };
  }

  private async settle(
    unit: Unit,
    emptied: Emptied,
    order: SettlementOrder,
    document: Pick<Entry, 'on' | 'reference' | 'sourceId'>,
  ): Promise<Entry[]> {
    if (order.parts.startingCapital > 0)
      await this.ledger.openSubAccount(unit, 'STARTING_CAPITAL', emptied.memberId);
    return settlementEntries(emptied, order, document);
  }

  private async takeBack(unit: Unit, sale: ReceivedSale, invoiceId: string): Promise<DividedPart[]> {
    const { net, directCosts, on, reference } = sale;
    if (netRevenueOf(sale) === 0) return [];
    const given = await unit.run(this.repository.givenByInvoice(invoiceId));
    return this.correct(unit, given, { net, directCosts }, { on, reference, rule: 'REFUND' });
  }

  /** What the table of that day says of a trial that came to nothing; null where there is none: the money waits. */
  async orderForTrial(ended: CivilDate): Promise<SettlementOrder | null> {
    const version = await this.policies.find(exitSettlementPolicy, ended);
    return version && { parts: version.body.endedTrial, policy: version.id, decidedOn: ended };
  }

  private async givenOf(row: GivenRow): Promise<Given> {
    const policy = row.policyId === null ? null : await this.versionOf(row.policyId);
    return {
      ...row,
      policy,
      directCosts: row.net - row.netRevenue,
      base: policy?.body.base === 'REVENUE' ? row.net : row.netRevenue,
      pots: (policy?.body.pots ?? []).map(({ name }) => row.pots[name] ?? 0),
    };
  }

  private async versionOf(id: string): Promise<ContributionVersion> {
    const version = (await this.policies.all()).find((one) => one.id === id);
    return version as ContributionVersion;
  }

  private potsOf(unit: Unit, ...policies: readonly ContributionVersion[]): Promise<PotAccounts> {
    const names = policies.flatMap(({ body }) => (body.pots ?? []).map(({ name }) => name));
    return this.pots.open((one) => unit.run(one), [...new Set(names)]);
  }
}

/** The day of the payment: the books may take it on a later one. */
function paidOnOf({ on, policyOn }: PaidSale): CivilDate {
  return policyOn ?? on;
}

/** Whether who sold had left by then; another owner may have, and what is theirs follows what was decided. */
function isGone(standing: Standing, sale: ReceivedSale): boolean {
  return standing.memberId === sale.memberId && hasLeft(standing, paidOnOf(sale));
}
