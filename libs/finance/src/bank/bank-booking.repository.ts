import { Injectable } from '@nestjs/common';
import type { Cents, CivilDate } from '#kernel';
import { statement, type Statement } from '#platform';
import type { AccountRole } from '../ledger/chart.js';
import type { VatCode } from '../invoice/vat.js';
import { NOT_REVERSED } from '../thermometer/allocation.repository.js';
import type { BookableAccount } from './account-entry.js';

/** What a payment of an invoice stands for; `entryId` is the journal entry of its receipt. */
export interface InvoicePayment {
  readonly invoiceId: string;
  readonly paidOn: CivilDate;
  readonly cents: Cents;
  readonly net: Cents;
  readonly vat: Cents;
  readonly directCosts: Cents;
  readonly entryId: string;
}

/** A part of a booking as it is kept, with its journal entries. */
export interface BookedPart {
  readonly place: number;
  readonly cents: Cents;
  readonly invoiceId: string | null;
  readonly memberId: string | null;
  readonly enterpriseId: string | null;
  readonly accountId: string | null;
  readonly investmentId: string | null;
  readonly expenseId: string | null;
  readonly vat: VatCode | null;
  readonly vatCents: Cents;
  readonly description: string;
  readonly entryIds: readonly string[];
}

/** By what a caller names an account: its number, or its role, and whose it is where it has one per person. */
export interface AccountName {
  readonly number: string | null;
  readonly role: AccountRole | null;
  readonly memberId: string | null;
}

export interface StandingBooking {
  readonly id: string;
  readonly bookedOn: CivilDate;
  /**
   * What stands because of it, the newest first: its own entries, what released or settled money that it held, and what a
   * late cost that was taken back left in that.
   */
  readonly entries: readonly { readonly id: string; readonly on: CivilDate }[];
  /** One that lowered what this booking divided, and stands; null where there is none. */
  readonly lateCost: { readonly description: string; readonly cents: Cents } | null;
  /** What was asked for and is no longer paid once it is undone. */
  readonly investmentIds: readonly string[];
  readonly expenseIds: readonly string[];
}

@Injectable()
export class BankBookingRepository {
  /** Null for none, and for one that was put away. */
  account({ number, role, memberId }: AccountName): Statement<BookableAccount | null> {
    return statement<BookableAccount, BookableAccount | null>(
      `SELECT a.id, a.role, a.kind, a.member_id AS "memberId" FROM tenant.ledger_account a
        WHERE a.tenant_id = tenant.current_tenant() AND a.archived_at IS NULL
          AND ($1::text IS NULL OR a.number = $1) AND ($2::text IS NULL OR a.role = $2)
          AND a.member_id IS NOT DISTINCT FROM $3::uuid ORDER BY a.id LIMIT 2`,
      [number, role, memberId],
      // a role of which the cooperative has several names none
      (rows) => (rows.length === 1 ? rows[0]! : null),
    );
  }

  accountById(id: string): Statement<BookableAccount | null> {
    return statement<BookableAccount, BookableAccount | null>(
      `SELECT a.id, a.role, a.kind, a.member_id AS "memberId" FROM tenant.ledger_account a
        WHERE a.tenant_id = tenant.current_tenant() AND a.id = $1 AND a.archived_at IS NULL`,
      [id],
      ([row]) => row ?? null,
    );
  }

  /** The day on which a booking of this entry was undone last: what comes instead stands on the same day. */
  lastUndone(entryId: string): Statement<CivilDate | null> {
    return statement<{ on: CivilDate | null }, CivilDate | null>(
      `SELECT max(k.undone_on) AS "on" FROM tenant.bank_booking k
        WHERE k.tenant_id = tenant.current_tenant() AND k.bank_entry_id = $1`,
      [entryId],
      ([row]) => row!.on,
    );
  }

  /** What the standing booking of an entry is about, as a late cost names it: invoices, and the entries of a sale without one. */
  salesOf(entryId: string): Statement<string[]> {
    return statement<{ id: string }, string[]>(
      `SELECT coalesce(p.invoice_id, x.entry_id) AS id FROM tenant.bank_booking k
         JOIN tenant.bank_booking_part p ON p.tenant_id = k.tenant_id AND p.booking_id = k.id
         LEFT JOIN tenant.bank_booking_entry x ON x.tenant_id = p.tenant_id AND x.booking_id = p.booking_id
          AND x.place = p.place AND p.member_id IS NOT NULL
        WHERE k.tenant_id = tenant.current_tenant() AND k.bank_entry_id = $1 AND k.undone_on IS NULL
          AND (p.invoice_id IS NOT NULL OR p.member_id IS NOT NULL)`,
      [entryId],
      (rows) => rows.map(({ id }) => id),
    );
  }

  standing(entryId: string): Statement<StandingBooking | null> {
    return statement<StandingBooking, StandingBooking | null>(
      `WITH RECURSIVE stands AS (
         SELECT x.tenant_id, x.entry_id AS id FROM tenant.bank_booking k
           JOIN tenant.bank_booking_entry x ON x.tenant_id = k.tenant_id AND x.booking_id = k.id
          WHERE k.tenant_id = tenant.current_tenant() AND k.bank_entry_id = $1 AND k.undone_on IS NULL
         UNION
         SELECT e.tenant_id, e.id FROM stands s
           JOIN tenant.journal_entry e ON e.tenant_id = s.tenant_id AND e.source_id = s.id
          WHERE ${NOT_REVERSED('e')} AND (e.kind IN ('ALLOCATION', 'SETTLEMENT') OR e.kind = 'CORRECTION' AND EXISTS (
            SELECT FROM tenant.posting p WHERE p.tenant_id = e.tenant_id AND p.entry_id = e.id AND p.rule = 'LATE_COST'))
       )
       SELECT k.id, k.booked_on AS "bookedOn", (
                SELECT json_agg(json_build_object('id', e.id, 'on', e.entry_on) ORDER BY e.id DESC)
                  FROM stands JOIN tenant.journal_entry e ON e.tenant_id = stands.tenant_id AND e.id = stands.id) AS entries,
              (SELECT json_build_object('description', c.description, 'cents', c.cents) FROM stands
                 JOIN tenant.late_cost_entry x ON x.tenant_id = stands.tenant_id AND x.entry_id = stands.id
                 JOIN tenant.late_cost c ON c.tenant_id = x.tenant_id AND c.id = x.late_cost_id
                 JOIN tenant.journal_entry e ON e.tenant_id = c.tenant_id AND e.id = c.entry_id
                WHERE ${NOT_REVERSED('e')} ORDER BY c.id LIMIT 1) AS "lateCost",
              array(SELECT p.investment_id FROM tenant.bank_booking_part p WHERE p.tenant_id = k.tenant_id
                AND p.booking_id = k.id AND p.investment_id IS NOT NULL ORDER BY 1) AS "investmentIds",
              array(SELECT p.expense_id FROM tenant.bank_booking_part p WHERE p.tenant_id = k.tenant_id
                AND p.booking_id = k.id AND p.expense_id IS NOT NULL ORDER BY 1) AS "expenseIds"
         FROM tenant.bank_booking k
        WHERE k.tenant_id = tenant.current_tenant() AND k.bank_entry_id = $1 AND k.undone_on IS NULL`,
      [entryId],
      ([row]) => row ?? null,
    );
  }

  insert(id: string, entryId: string, bookedOn: CivilDate, ruleId: string | null): Statement<void> {
    return statement(
      'INSERT INTO tenant.bank_booking (id, bank_entry_id, booked_on, rule_id) VALUES ($1, $2, $3, $4)',
      [id, entryId, bookedOn, ruleId],
      () => undefined,
    );
  }

  /** All parts at once, each with its journal entries. */
  insertParts(bookingId: string, parts: readonly BookedPart[]): Statement<void> {
    return statement(
      `WITH p AS (
         SELECT * FROM jsonb_to_recordset($2::jsonb) AS p(place int, cents bigint, "invoiceId" uuid, "accountId" uuid,
           "memberId" uuid, "enterpriseId" uuid,
           "investmentId" uuid, "expenseId" uuid, vat text,
           "vatCents" bigint, description text, "entryIds" uuid[])
       ), part AS (
         INSERT INTO tenant.bank_booking_part (booking_id, place, cents, invoice_id, account_id, investment_id, expense_id,
           member_id, enterprise_id, vat, vat_cents, description)
         SELECT $1, p.place, p.cents, p."invoiceId", p."accountId", p."investmentId", p."expenseId", p."memberId",
                p."enterpriseId", p.vat, p."vatCents", p.description FROM p
       )
       INSERT INTO tenant.bank_booking_entry (booking_id, place, entry_id)
       SELECT $1, p.place, e FROM p, unnest(p."entryIds") AS e`,
      [bookingId, JSON.stringify(parts)],
      () => undefined,
    );
  }

  insertPayment(
    of: { readonly bankEntryId: string; readonly bookingId: string; readonly place: number },
    payment: InvoicePayment,
  ): Statement<void> {
    return statement(
      `INSERT INTO tenant.invoice_payment (invoice_id, bank_entry_id, booking_id, place, paid_on, cents, net_cents, vat_cents,
                                           direct_costs_cents, receipt_entry_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        payment.invoiceId,
        of.bankEntryId,
        of.bookingId,
        of.place,
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

  /** Holds the invoices that a booking paid, so that nobody pays them while it is undone. */
  lockInvoices(bookingId: string): Statement<void> {
    return statement(
      `SELECT i.id FROM tenant.invoice i WHERE i.tenant_id = tenant.current_tenant() AND i.id IN (
         SELECT p.invoice_id FROM tenant.bank_booking_part p
          WHERE p.tenant_id = tenant.current_tenant() AND p.booking_id = $1) ORDER BY i.id FOR UPDATE`,
      [bookingId],
      () => undefined,
    );
  }

  /** The mirrors of a booking's payments; each names the journal entry that took its receipt back. */
  undoPayments(bookingId: string, on: CivilDate, mirrors: Readonly<Record<string, string>>): Statement<void> {
    return statement(
      `INSERT INTO tenant.invoice_payment (invoice_id, bank_entry_id, booking_id, place, paid_on, cents, net_cents, vat_cents,
                                           direct_costs_cents, receipt_entry_id, undoes_id)
       SELECT p.invoice_id, p.bank_entry_id, p.booking_id, p.place, $2, -p.cents, -p.net_cents, -p.vat_cents,
              -p.direct_costs_cents, ($3::jsonb->>p.receipt_entry_id::text)::uuid, p.id
         FROM tenant.invoice_payment p
        WHERE p.tenant_id = tenant.current_tenant() AND p.booking_id = $1 AND p.undoes_id IS NULL`,
      [bookingId, on, JSON.stringify(mirrors)],
      () => undefined,
    );
  }

  setUndone(id: string, on: CivilDate, reason: string): Statement<void> {
    return statement(
      `UPDATE tenant.bank_booking SET undone_on = $2, undo_reason = $3
        WHERE tenant_id = tenant.current_tenant() AND id = $1`,
      [id, on, reason],
      () => undefined,
    );
  }
}
