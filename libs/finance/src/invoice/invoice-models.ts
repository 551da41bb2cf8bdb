import { Injectable } from '@nestjs/common';
import { type Cents } from '#kernel';
import { globalId, moneyOf } from '#platform';
import type { CreditNote } from './credit-note/credit-note.model.js';
import { customerOf } from './customer/customer.resolver.js';
import { DocumentModels } from './document/document-models.js';
import type {
  Invoice,
  InvoiceLineModel,
  InvoiceVat,
  Receivables as ReceivablesModel,
} from './invoice.model.js';
import type { InvoiceRow } from './invoice-row.js';
import { AGES, type Receivables } from './receivables.js';
import type { PaymentReminder } from './reminder/reminder.model.js';
import { type InvoiceLine, invoiceTotals, quantityText, type Thousandths, type VatTotal } from './vat.js';

/** Invoices as the API shows them. */
@Injectable()
export class InvoiceModels {
  constructor(private readonly documents: DocumentModels) {}

  of(row: InvoiceRow): Invoice {
    return {
      ...row,
      id: globalId('Invoice', row.id),
      memberId: globalId('Member', row.memberId),
      enterpriseId: row.enterpriseId && globalId('Enterprise', row.enterpriseId),
      customer: customerOf(row.customer),
      lines: row.lines.map(lineModel),
      vatPerRate: invoiceTotals(row.lines, row.suppliedOn).perRate.map(vatModel),
      net: moneyOf(row.net),
      vat: moneyOf(row.vat),
      gross: moneyOf(row.gross),
      directCosts: moneyOf(row.directCosts),
      paid: moneyOf(row.paid),
      credited: moneyOf(row.credited),
      writtenOff: moneyOf(row.writtenOff),
      open: moneyOf(row.open),
      refundDue: moneyOf(row.refundDue),
      payments: row.payments.map(({ paidOn, cents }) => ({ paidOn, amount: moneyOf(cents) })),
      creditNotes: row.creditNotes.map((note): CreditNote => ({
        ...note,
        id: globalId('CreditNote', note.id),
        net: moneyOf(note.net),
        vat: moneyOf(note.vat),
        gross: moneyOf(note.gross),
        document: this.documents.of(note.id, row.documents),
      })),
      reminders: row.reminders.map((reminder): PaymentReminder => ({
        ...reminder,
        id: globalId('PaymentReminder', reminder.id),
        open: moneyOf(reminder.open),
        document: this.documents.of(reminder.id, row.documents),
      })),
      document: this.documents.of(row.id, row.documents),
    };
  }
}

/** A line of an invoice or a quote; nothing of a quote is ever credited. */
export function lineModel(
  line: InvoiceLine & { readonly line: number; readonly net: Cents; readonly credited?: Thousandths },
): InvoiceLineModel {
  return {
    ...line,
    quantity: quantityText(line.quantity),
    unitPrice: moneyOf(line.unitPrice),
    net: moneyOf(line.net),
    credited: quantityText(line.credited ?? 0),
  };
}

export function vatModel({ vat, basisPoints, net, amount }: VatTotal): InvoiceVat {
  return { vat, rate: basisPoints, net: moneyOf(net), amount: moneyOf(amount) };
}

export function receivablesModel(row: Receivables): ReceivablesModel {
  return {
    ...row,
    open: moneyOf(row.open),
    overdue: moneyOf(row.overdue),
    refundDue: moneyOf(row.refundDue),
    ages: row.ages.map(({ count, cents }, i) => ({
      fromDays: AGES[i]!.from,
      untilDays: AGES[i]!.until,
      count,
      amount: moneyOf(cents),
    })),
  };
}
