import type { Agreement, Fact, FinalInvoice, Income, Investment, Payment, VatKind } from './facts.js';
import { inProportion, nearest } from './rounding.js';

/** A line of the model's books; debit is above zero. */
export interface ModelLine {
  readonly account: string;
  /** Whose thermometer; null elsewhere. */
  readonly memberId: string | null;
  readonly on: string;
  readonly cents: number;
}

const REVENUE: Readonly<Record<VatKind, string>> = {
  HIGH: 'REVENUE_HIGH',
  LOW: 'REVENUE_LOW',
  ZERO: 'REVENUE_ZERO',
  REVERSE_CHARGE: 'REVENUE_REVERSE',
};

/** Percent of VAT on a day of supply: the high rate is 21 since October 2012, the low one 9 since 2019 and 6 before. */
function vatPercent(kind: VatKind, on: string): number {
  if (kind === 'HIGH') return 21;
  if (kind === 'LOW') return on < '2019-01-01' ? 6 : 9;
  return 0;
}

/**
 * The books of one cooperative as the description of the field says they must be, and nothing of the product in it: it
 * is told what happened, one fact after another, and knows what each account then holds.
 */
export class ModelBooks {
  readonly lines: ModelLine[] = [];
  private readonly invoices = new Map<string, ReturnType<typeof totalsOf>>();
  private readonly paid = new Map<string, { cents: number; net: number; directCosts: number }>();
  private readonly thermometers = new Map<string, number>();

  constructor(private readonly agreements: readonly Agreement[]) {}

  /** @throws Error when this cannot have happened: a payment above what was open, a thermometer below zero */
  tell(fact: Fact): void {
    if (fact.kind === 'INCOME') this.income(fact);
    else if (fact.kind === 'INVOICE') this.invoice(fact);
    else if (fact.kind === 'RECEIPT') this.payment(fact);
    else this.investment(fact);
  }

  private income({ memberId, amount, vat, directCosts, on }: Income): void {
    const net = nearest(amount, 100, 100 + vatPercent(vat, on));
    this.debit('BANK', on, amount);
    this.credit(REVENUE[vat], on, net);
    this.credit('VAT_PAYABLE', on, amount - net);
    this.directCosts(on, directCosts);
    this.divide(memberId, on, net - directCosts);
  }

  private invoice(fact: FinalInvoice): void {
    const { document, directCosts, on } = fact;
    const totals = totalsOf(fact);
    this.invoices.set(document, totals);
    this.paid.set(document, { cents: 0, net: 0, directCosts: 0 });
    this.debit('DEBTORS', on, totals.net + totals.vat);
    for (const [kind, net] of totals.netPerKind) this.credit(REVENUE[kind], on, net);
    this.credit('VAT_PAYABLE', on, totals.vat);
    this.directCosts(on, directCosts);
  }

  /** A part payment is net and VAT in proportion, of all that was paid so far: the last one takes what is left. */
  private payment({ invoice, cents, on, paidOn }: Payment): void {
    const totals = this.invoices.get(invoice);
    const before = this.paid.get(invoice);
    if (!totals || !before) throw new Error(`paid before it was final: invoice ${invoice}`);
    const { net, vat, directCosts, memberId } = totals;
    const paid = before.cents + cents;
    if (paid > net + vat) throw new Error(`paid above its total: invoice ${invoice}`);
    const after = {
      cents: paid,
      net: inProportion(paid, [net, vat])[0]!,
      directCosts: nearest(directCosts, paid, net + vat),
    };
    this.paid.set(invoice, after);
    this.debit('BANK', on, cents);
    this.credit('DEBTORS', on, cents);
    this.divide(memberId, on, after.net - before.net - (after.directCosts - before.directCosts), paidOn);
  }

  private investment({ memberId, amount, vat, on }: Investment): void {
    this.debit('THERMOMETER', on, amount - vat, memberId);
    this.debit('VAT_RECLAIMABLE', on, vat);
    this.credit('BANK', on, amount);
    if (this.thermometers.get(memberId)! > 0) throw new Error(`below zero: thermometer of ${memberId}`);
  }

  /** All of the net revenue to the member, and out of it what the members agreed to leave, each rounded by itself. */
  private divide(memberId: string, on: string, netRevenue: number, paidOn = on): void {
    const agreement = this.agreements.findLast(({ from }) => from <= paidOn);
    if (!agreement) throw new Error(`nothing was agreed by ${paidOn}`);
    const contribution = nearest(netRevenue, agreement.contribution, 10_000);
    const trainingFund = nearest(netRevenue, agreement.trainingFund, 10_000);
    this.debit('PAYMENTS_TO_MEMBERS', on, netRevenue);
    this.credit('CONTRIBUTION', on, contribution);
    this.credit('TRAINING_FUND', on, trainingFund);
    this.credit('THERMOMETER', on, netRevenue - contribution - trainingFund, memberId);
  }

  private directCosts(on: string, cents: number): void {
    this.debit('DIRECT_COSTS', on, cents);
    this.credit('CREDITORS', on, cents);
  }

  private debit(account: string, on: string, cents: number, memberId: string | null = null): void {
    this.lines.push({ account, memberId, on, cents });
    if (memberId) this.thermometers.set(memberId, (this.thermometers.get(memberId) ?? 0) + cents);
  }

  private credit(account: string, on: string, cents: number, memberId: string | null = null): void {
    this.debit(account, on, -cents, memberId);
  }
}

/** Net of each kind of VAT, and VAT once per kind over that total. */
function totalsOf({ lines, suppliedOn, memberId, directCosts }: FinalInvoice) {
  const netPerKind = new Map<VatKind, number>();
  for (const { thousandths, unitPrice, vat } of lines)
    netPerKind.set(vat, (netPerKind.get(vat) ?? 0) + nearest(unitPrice, thousandths, 1000));
  let [net, vat] = [0, 0];
  for (const [kind, cents] of netPerKind) {
    net += cents;
    vat += nearest(cents, vatPercent(kind, suppliedOn), 100);
  }
  return { memberId, directCosts, netPerKind, net, vat };
}

/** What an invoice comes to, VAT included. */
export function grossOf(invoice: FinalInvoice): number {
  const { net, vat } = totalsOf(invoice);
  return net + vat;
}
