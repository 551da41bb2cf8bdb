import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { civilDate } from '#kernel';
import { localId } from '#platform';
import { Booking } from '../../booking/booking.js';
import { InvoiceBookingPayload, InvoicePayload } from '../invoice.input.js';
import { InvoiceModels } from '../invoice-models.js';
import { parseQuantity } from '../vat.js';
import { CreditInvoiceInput, SendCreditNoteInput } from './credit-note.model.js';
import { CreditNotes } from './credit-notes.service.js';

@Resolver()
export class CreditNoteResolver {
  constructor(
    private readonly service: CreditNotes,
    private readonly models: InvoiceModels,
  ) {}

  @Allow('invoice.write')
  @Booking({ on: 'issuedOn' })
  @Mutation(() => InvoiceBookingPayload, {
    description:
      'Takes back a final invoice by a credit note, whole or in part. What was not paid yet is owed no more; what was paid beyond what is left waits until it is paid back.',
  })
  async creditInvoice(@Args('input') input: CreditInvoiceInput): Promise<InvoiceBookingPayload> {
    const invoice = await this.service.credit({
      invoiceId: localId('Invoice', input.invoiceId),
      issuedOn: civilDate(input.issuedOn),
      reason: input.reason,
      quantities:
        input.lines?.map(({ line, quantity }, i) => ({
          line,
          quantity: parseQuantity(quantity, 'lines', String(i), 'quantity'),
        })) ?? null,
    });
    return { invoice: this.models.of(invoice), userErrors: [] };
  }

  @Allow('invoice.write')
  @Mutation(() => InvoicePayload, {
    description: 'Sends the paper of a credit note by mail, in the language of the customer.',
  })
  async sendCreditNote(@Args('input') { creditNoteId, email }: SendCreditNoteInput): Promise<InvoicePayload> {
    const invoice = await this.service.send(localId('CreditNote', creditNoteId), email ?? null);
    return { invoice: this.models.of(invoice), userErrors: [] };
  }
}
