import { DomainError, civilDate, partOf, shareOf, type Cents, type CivilDate } from '#kernel';

/** The kinds of VAT on a sale: the two rates, a rate of zero, no VAT by exemption, and VAT that the buyer pays. */
export const vatCodes = ['HIGH', 'LOW', 'ZERO', 'EXEMPT', 'REVERSE_CHARGE'] as const;
export type VatCode = (typeof vatCodes)[number];

/**
 * A quantity in thousandths: a quarter of an hour is 250. A whole number, because an invoice multiplies it with cents
 * and rounds once; and three decimals are what hours, kilograms and metres on these invoices need.
 */
export type Thousandths = number;

/** The largest quantity on a line: a million pieces. */
export const LARGEST_QUANTITY: Thousandths = 1_000_000_000;

/** One line of a sale. A discount has a negative unit price; a credit note negative quantities. */
export interface InvoiceLine {
  readonly description: string;
  readonly quantity: Thousandths;
  /** Without VAT, in cents. */
  readonly unitPrice: Cents;
  readonly vat: VatCode;
}

/** What an invoice must show for each kind of VAT on it, in cents. */
export interface VatTotal {
  readonly vat: VatCode;
  readonly basisPoints: number;
  readonly net: Cents;
  readonly amount: Cents;
}

export interface InvoiceTotals {
  /** The net amount of each line, in the order of the lines. */
  readonly lines: readonly Cents[];
  /** In the order of `vatCodes`; only kinds that occur. */
  readonly perRate: readonly VatTotal[];
  readonly net: Cents;
  readonly vat: Cents;
  readonly gross: Cents;
}

/**
 * The rates as dated data, in basis points; a rate holds until the next of its code. Source: Wet op de omzetbelasting
 * 1968, art. 9 and table I; high 21 % since 1 October 2012, low 9 % since 1 January 2019 and 6 % before.
 */
export const vatRates: readonly { code: VatCode; validFrom: CivilDate; basisPoints: number }[] = [
  { code: 'HIGH', validFrom: civilDate('2012-10-01'), basisPoints: 2100 },
  { code: 'LOW', validFrom: civilDate('1986-10-01'), basisPoints: 600 },
  { code: 'LOW', validFrom: civilDate('2019-01-01'), basisPoints: 900 },
  { code: 'ZERO', validFrom: civilDate('1969-01-01'), basisPoints: 0 },
  { code: 'EXEMPT', validFrom: civilDate('1969-01-01'), basisPoints: 0 },
  { code: 'REVERSE_CHARGE', validFrom: civilDate('1969-01-01'), basisPoints: 0 },
];

const QUANTITY = /^(-?)(\d{1,7})(?:\.(\d{1,3}))?$/;

/**
 * The rate, in basis points, of a kind of VAT on the day of the supply.
 * @throws DomainError `VAT_RATE_UNKNOWN` (`code`, `date`) for a day before the table begins, with the path of the field where one is given
 */
export function vatRateOn(code: VatCode, date: CivilDate, ...path: string[]): number {
  const rate = vatRates.findLast((row) => row.code === code && row.validFrom <= date);
  if (!rate) throw new DomainError('VAT_RATE_UNKNOWN', { path, params: { code, date } });
  return rate.basisPoints;
}

/**
 * Reads a quantity as it stands in the API: `"1.5"`, `"-2"`, `"0.250"`.
 * @throws DomainError `QUANTITY_INVALID` with the path of the field for anything else, for zero, and above a million
 */
export function parseQuantity(text: string, ...path: string[]): Thousandths {
  const [, sign, whole, fraction = ''] = QUANTITY.exec(text) ?? [];
  const thousandths = Number(whole) * 1000 + Number(fraction.padEnd(3, '0'));
  if (!(thousandths > 0 && thousandths <= LARGEST_QUANTITY))
    throw new DomainError('QUANTITY_INVALID', { path });
  return sign ? -thousandths : thousandths;
}

/** Writes a quantity as the API does, without needless zeros: `"1.5"`. */
export function quantityText(quantity: Thousandths): string {
  return String(quantity / 1000);
}

/** The net amount of a line: quantity times unit price, half away from zero to the cent. */
export function lineNet(line: Pick<InvoiceLine, 'quantity' | 'unitPrice'>): Cents {
  return partOf(line.unitPrice, line.quantity, 1000);
}

/**
 * Totals of an invoice. VAT is computed once per kind, over the sum of its lines, half away from zero (not per line),
 * as the invoice shows it.
 * @param supplyDate the day of the supply, which decides the rates
 * @throws DomainError `VAT_RATE_UNKNOWN`; `INVOICE_EMPTY` without lines
 */
export function invoiceTotals(
  lines: readonly InvoiceLine[],
  supplyDate: CivilDate,
  ...path: string[]
): InvoiceTotals {
  if (lines.length === 0) throw new DomainError('INVOICE_EMPTY');
  const nets = lines.map(lineNet);
  const perRate = vatCodes
    .filter((code) => lines.some((line) => line.vat === code))
    .map((code): VatTotal => {
      const basisPoints = vatRateOn(code, supplyDate, ...path);
      const net = sum(nets.filter((_net, i) => lines[i]!.vat === code));
      return { vat: code, basisPoints, net, amount: shareOf(net, basisPoints) };
    });
  const net = sum(nets);
  const vat = sum(perRate.map((rate) => rate.amount));
  return { lines: nets, perRate, net, vat, gross: net + vat };
}

function sum(amounts: readonly Cents[]): Cents {
  return amounts.reduce((a, b) => a + b, 0);
}
