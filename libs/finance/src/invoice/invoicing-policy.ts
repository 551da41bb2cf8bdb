import { z } from 'zod';
import { definePolicy } from '#cooperative';

export interface InvoicingDecision {
  /** What stands before the year in an invoice number: up to four capital letters, or nothing. */
  readonly series: string;
  /** Days in which a customer is asked to pay. */
  readonly termDays: number;
}

/** How invoices are numbered and when they are due. */
export const invoicingPolicy = definePolicy<InvoicingDecision>({
  kind: 'invoicing',
  body: z.strictObject({ series: z.string().regex(/^[A-Z]{0,4}$/), termDays: z.int().min(0).max(120) }),
  description:
    'series: up to four capital letters before the year of a number, or nothing · termDays: days to pay, 0–120',
});
