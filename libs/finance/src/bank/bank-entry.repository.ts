import { Injectable } from '@nestjs/common';
import type { Cents, CivilDate } from '#kernel';
import { type Page, Parameters, statement, type Statement } from '#platform';
import type { OpenInvoice } from './match.js';

export const bankEntryStates = ['NEW', 'BOOKED', 'IGNORED'] as const;
export type BankEntryState = (typeof bankEntryStates)[number];

export interface BankEntryRow {
  readonly id: string;
  readonly bookedOn: CivilDate;
  readonly amount: Cents;
  readonly counterpartyName: string;
  readonly counterpartyIban: string | null;
  readonly remittance: string;
  readonly endToEndId: string | null;
  readonly state: BankEntryState;
  readonly stateReason: string;
}

/** What a payment of an invoice stands for; `entryId` is the journal entry of its receipt. */
export interface InvoicePayment {
  readonly invoiceId: string;
  readonly bankEntryId: string;
  readonly paidOn: CivilDate;
  readonly cents: Cents;
  readonly net: Cents;
  readonly vat: Cents;
  readonly directCosts: Cents;
  readonly entryId: string;
}

const COLUMNS = `b.id, b.booked_on AS "bookedOn", b.cents AS amount, b.counterparty_name AS "counterpartyName",
  b.counterparty_iban AS "counterpartyIban", b.remittance, b.end_to_end_id AS "endToEndId", b.state, b.state_reason AS "stateReason"`;

@Injectable()
export class BankEntryRepository {
  /** Latest booking day first. */
  page(state: BankEntryState, page: Page): Statement<BankEntryRow[]> {
    const parameters = new Parameters();
    const inState = parameters.add(state);
    const keyset = page.from?.map((key) => parameters.add(key));
    const from = keyset
      ? `AND (b.booked_on, b.id) ${page.isBackward ? '>' : '<'} (${keyset[0]}::date, ${keyset[1]}::uuid)`
      : '';
    const order = page.isBackward ? 'ASC' : 'DESC';
    const text = `SELECT ${COLUMNS} FROM tenant.bank_entry b
      WHERE b.tenant_id = tenant.current_tenant() AND b.state = ${inState} ${from}
      ORDER BY b.booked_on ${order}, b.id ${order} LIMIT ${parameters.add(page.limit + 1)}`;
    return statement<BankEntryRow, BankEntryRow[]>(text, parameters.values, (rows) => rows);
  }

  get(id: string): Statement<BankEntryRow | null> {
    return this.one(id, '');
  }

  lock(id: string): Statement<BankEntryRow | null> {
    return this.one(id, 'FOR UPDATE');
  }

  /** Invoices that are final and not fully paid. */
  openInvoices(): Statement<OpenInvoice[]> {
    return statement<OpenInvoice, OpenInvoice[]>(
      `SELECT i.id, i.number, i.gross_cents - coalesce(p.cents, 0) AS open, c.name AS "customerName", c.iban AS "customerIban"
         FROM tenant.invoice i
         JOIN tenant.customer c ON c.tenant_id = i.tenant_id AND c.id = i.customer_id
         LEFT JOIN (SELECT p.invoice_id, sum(p.cents)::bigint AS cents FROM tenant.invoice_payment p
                     WHERE p.tenant_id = tenant.current_tenant() GROUP BY p.invoice_id) p ON p.invoice_id = i.id
        WHERE i.tenant_id = tenant.current_tenant() AND i.number IS NOT NULL AND i.gross_cents > coalesce(p.cents, 0)`,
      [],
      (rows) => rows,
    );
  }

  setState(id: string, state: BankEntryState, reason: string): Statement<void> {
    return statement(
      `UPDATE tenant.bank_entry SET state = $2, state_reason = $3
        WHERE tenant_id = tenant.current_tenant() AND id = $1`,
      [id, state, reason],
      () => undefined,
    );
  }

  insertPayment(payment: InvoicePayment): Statement<void> {
    return statement(
      `INSERT INTO tenant.invoice_payment
         (invoice_id, bank_entry_id, paid_on, cents, net_cents, vat_cents, direct_costs_cents, receipt_entry_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        payment.invoiceId,
        payment.bankEntryId,
        payment.paidOn,
        payment.cents,
        payment.net,
        payment.vat,
        payment.directCosts,
        payment.entryId,
      ],
      () => undefined,
    );
  }

  private one(id: string, lock: '' | 'FOR UPDATE'): Statement<BankEntryRow | null> {
    return statement<BankEntryRow, BankEntryRow | null>(
      `SELECT ${COLUMNS} FROM tenant.bank_entry b WHERE b.tenant_id = tenant.current_tenant() AND b.id = $1 ${lock}`,
      [id],
      ([row]) => row ?? null,
    );
  }
}
