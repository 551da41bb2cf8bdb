import { z } from 'zod';
import { definePolicy } from '#cooperative';

export interface InvoicingDecision {
  /** What stands before the year in an invoice number: up to four capital letters, or nothing. */
  readonly series: string;
  /** Days in which a customer is asked to pay. */
  readonly termDays: number;
  /** Credit notes have numbers of their own series; absent: they take the next numbers of the invoices. */
  readonly creditSeries?: string;
  /** The series of quotes; absent: OFF, for "offerte". */
  readonly quoteSeries?: string;
  /** Days that a quote holds; absent: 30. */
  readonly quoteDays?: number;
}

const series = z.string().regex(/^[A-Z]{0,4}$/);

/** How invoices are numbered and when they are due. */
export const invoicingPolicy = definePolicy<InvoicingDecision>({
  kind: 'invoicing',
  body: z
    .strictObject({
      series,
      termDays: z.int().min(0).max(120),
      creditSeries: series.exactOptional(),
      quoteSeries: series.exactOptional(),
      quoteDays: z.int().min(1).max(365).exactOptional(),
    })
    // one counter for both would leave gaps in the numbers of the invoices
    .refine(
      ({ series: own, creditSeries, quoteSeries = 'OFF' }) =>
        ![own, creditSeries ?? own].includes(quoteSeries),
      {
        path: ['quoteSeries'],
      },
    ),
  description:
    'series: up to four capital letters before the year of a number, or nothing · termDays: days to pay, 0–120 · creditSeries: the series of credit notes, absent: that of invoices · quoteSeries: the series of quotes, absent: OFF · quoteDays: days that a quote holds, 1–365, absent: 30',
});

/** The decision with what it left open filled in. */
export function invoicingOf({
  creditSeries,
  quoteSeries = 'OFF',
  quoteDays = 30,
  ...decision
}: InvoicingDecision): Required<InvoicingDecision> {
  return { ...decision, creditSeries: creditSeries ?? decision.series, quoteSeries, quoteDays };
}
