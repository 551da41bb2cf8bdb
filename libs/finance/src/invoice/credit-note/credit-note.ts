import { type Cents, type CivilDate, DomainError, partOf, shareOf } from '#kernel';
import type { InvoiceParts } from '../../thermometer/contribution.js';
import {
  type InvoiceLine,
  lineNet,
  type Thousandths,
  type VatCode,
  vatCodes,
  vatRateOn,
  type VatTotal,
} from '../vat.js';

/** A final invoice as far as a credit note needs it. */
export interface CreditableInvoice {
  readonly suppliedOn: CivilDate;
  readonly net: Cents;
  readonly vat: Cents;
  readonly directCosts: Cents;
  readonly lines: readonly (InvoiceLine & {
    /** From 1. */
    readonly line: number;
    /** What was credited of its quantity before. */
    readonly credited: Thousandths;
  })[];
}

/** How much of which line is taken back; the quantity has the sign of the line's own. */
export interface CreditedQuantity {
  readonly line: number;
  readonly quantity: Thousandths;
}

export interface CreditedLine extends CreditedQuantity {
  readonly description: string;
  readonly unitPrice: Cents;
  readonly vat: VatCode;
  readonly net: Cents;
}

/** What a credit note takes back, in positive amounts. */
export interface Credit {
  readonly lines: readonly CreditedLine[];
  readonly perRate: readonly VatTotal[];
  readonly net: Cents;
  readonly vat: Cents;
  readonly gross: Cents;
  /** The direct costs that fall away, in proportion to the net. */
  readonly directCosts: Cents;
}

/**
 * What a credit note over these quantities takes back. It is the difference between all that is credited with it and all
 * that was credited before, each reckoned as an invoice is: so notes drift nowhere, and the last one takes exactly what
 * is left, VAT per rate included.
 * @param quantities which lines; null: all that is left of the invoice
 * @throws DomainError `CREDIT_EMPTY` where nothing is left or asked, `CREDIT_LINE_UNKNOWN` (`line`) for a line that is
 *   not there or named twice, `CREDIT_EXCEEDS_INVOICE` for more than is left, `AMOUNT_NOT_POSITIVE`
 */
export function creditOf(invoice: CreditableInvoice, quantities: readonly CreditedQuantity[] | null): Credit {
  const asked = quantities ?? allThatIsLeft(invoice);
  refuseUnknownLines(invoice, asked);
  if (asked.length === 0) throw new DomainError('CREDIT_EMPTY', { path: ['lines'] });
  const quantityOf = new Map(asked.map(({ line, quantity }) => [line, quantity]));
  const before = credited(invoice, ({ credited: earlier }) => earlier);
  const after = credited(invoice, ({ line, credited: earlier }) => earlier + (quantityOf.get(line) ?? 0));
  const lines = invoice.lines.flatMap(({ line, description, unitPrice, vat }, i) => {
    const quantity = quantityOf.get(line);
    return quantity === undefined
      ? []
      : [{ line, quantity, description, unitPrice, vat, net: after.lines[i]! - before.lines[i]! }];
  });
  const perRate = after.perRate
    .map((total, i) => ({
      ...total,
      net: total.net - before.perRate[i]!.net,
      amount: total.amount - before.perRate[i]!.amount,
    }))
    .filter(({ vat }) => lines.some((line) => line.vat === vat));
  const [net, vat] = [after.net - before.net, after.vat - before.vat];
  if (net < 0 || vat < 0 || net + vat <= 0) throw new DomainError('AMOUNT_NOT_POSITIVE', { path: ['lines'] });
  if (after.net > invoice.net || after.vat > invoice.vat)
    throw new DomainError('CREDIT_EXCEEDS_INVOICE', { path: ['lines'] });
  return { lines, perRate, net, vat, gross: net + vat, directCosts: after.directCosts - before.directCosts };
}

/** The invoice less a credit note: what stands after it. */
export function standingAfter(standing: InvoiceParts, credit: Credit): InvoiceParts {
  return {
    net: standing.net - credit.net,
    vat: standing.vat - credit.vat,
    directCosts: standing.directCosts - credit.directCosts,
  };
}

function allThatIsLeft({ lines }: CreditableInvoice): CreditedQuantity[] {
  return lines
    .map(({ line, quantity, credited: earlier }) => ({ line, quantity: quantity - earlier }))
    .filter(({ quantity }) => quantity !== 0);
}

function refuseUnknownLines({ lines }: CreditableInvoice, asked: readonly CreditedQuantity[]): void {
  const seen = new Set<number>();
  for (const { line, quantity } of asked) {
    const sold = lines.find((one) => one.line === line);
    if (!sold || seen.has(line))
      throw new DomainError('CREDIT_LINE_UNKNOWN', { path: ['lines'], params: { line } });
    seen.add(line);
    const left = sold.quantity - sold.credited;
    if (Math.sign(quantity) !== Math.sign(sold.quantity) || Math.abs(quantity) > Math.abs(left))
      throw new DomainError('CREDIT_EXCEEDS_INVOICE', { path: ['lines'] });
  }
}

/** All that is credited when so much of each line is, reckoned as the invoice itself was. */
function credited(
  invoice: CreditableInvoice,
  quantityOf: (line: CreditableInvoice['lines'][number]) => Thousandths,
) {
  const lines = invoice.lines.map((line) =>
    lineNet({ unitPrice: line.unitPrice, quantity: quantityOf(line) }),
  );
  const perRate = vatCodes.map((vat): VatTotal => {
    const basisPoints = vatRateOn(vat, invoice.suppliedOn);
    const net = sum(lines.filter((_net, i) => invoice.lines[i]!.vat === vat));
    return { vat, basisPoints, net, amount: shareOf(net, basisPoints) };
  });
  const net = sum(lines);
  return {
    lines,
    perRate,
    net,
    vat: sum(perRate.map(({ amount }) => amount)),
    directCosts: invoice.net === 0 ? 0 : partOf(invoice.directCosts, net, invoice.net),
  };
}

const sum = (amounts: readonly Cents[]): Cents => amounts.reduce((a, b) => a + b, 0);
