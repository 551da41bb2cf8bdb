import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { civilDate } from '#kernel';
import { connection, freeText, globalId, localId, PageArgs, pageOf } from '#platform';
import { Booking } from '../booking/booking.js';
import {
  ChangeDraftInvoiceInput,
  DeleteDraftInvoiceInput,
  DeleteDraftInvoicePayload,
  DraftInvoiceInput,
  FinaliseInvoiceInput,
  InvoiceBookingPayload,
  InvoiceFilter,
  InvoicePayload,
  SendInvoiceInput,
  WriteOffInvoiceInput,
} from './invoice.input.js';
import { Invoice, InvoiceConnection, Receivables } from './invoice.model.js';
import { InvoiceModels, receivablesModel } from './invoice-models.js';
import type { InvoiceQuery } from './invoice-row.js';
import { Invoices } from './invoice.service.js';
import { saleOf } from './sale-input.js';
import { WriteOffs } from './write-off/write-offs.service.js';

const LONGEST_SEARCH = 100;

@Resolver()
export class InvoiceResolver {
  constructor(
    private readonly invoices: Invoices,
    private readonly writeOffs: WriteOffs,
    private readonly models: InvoiceModels,
  ) {}

  @Allow('invoice.read')
  @Query(() => Invoice, {
    description:
      'One invoice with all that became of it; one of a member out of reach is NOT_FOUND. A member sees its own.',
  })
  async invoice(@Args('id', { type: () => ID }) id: string): Promise<Invoice> {
    return this.models.of(await this.invoices.get(localId('Invoice', id)));
  }

  @Allow('invoice.read')
  @Query(() => InvoiceConnection, {
    name: 'invoices',
    description: "Invoices in the caller's reach, the latest draft first.",
  })
  async listInvoices(
    @Args() args: PageArgs,
    @Args('filter', { nullable: true }) filter?: InvoiceFilter,
  ): Promise<InvoiceConnection> {
    const page = pageOf(args, 1);
    const rows = await this.invoices.page(queryOf(filter ?? {}), page);
    const { edges, pageInfo } = connection(rows, page, (row) => [row.id]);
    return { edges: edges.map(({ cursor, node }) => ({ cursor, node: this.models.of(node) })), pageInfo };
  }

  @Allow('invoice.read')
  @Query(() => Receivables, {
    name: 'receivables',
    description: "What customers owe today, over the invoices in the caller's reach.",
  })
  async sumReceivables(): Promise<Receivables> {
    return receivablesModel(await this.invoices.receivables());
  }

  @Allow('invoice.write')
  @Mutation(() => InvoicePayload, { description: 'Drafts an invoice: no number yet, and not in the books.' })
  async draftInvoice(@Args('input') input: DraftInvoiceInput): Promise<InvoicePayload> {
    const suppliedOn = civilDate(input.suppliedOn);
    const invoice = await this.invoices.draft({ ...saleOf(input), suppliedOn });
    return { invoice: this.models.of(invoice), userErrors: [] };
  }

  @Allow('invoice.write')
  @Mutation(() => InvoicePayload, { description: 'Replaces everything of a draft.' })
  async changeDraftInvoice(@Args('input') input: ChangeDraftInvoiceInput): Promise<InvoicePayload> {
    const suppliedOn = civilDate(input.suppliedOn);
    const invoice = await this.invoices.change(localId('Invoice', input.invoiceId), {
      ...saleOf(input),
      suppliedOn,
    });
    return { invoice: this.models.of(invoice), userErrors: [] };
  }

  @Allow('invoice.write')
  @Mutation(() => DeleteDraftInvoicePayload, { description: 'Throws a draft away. A final invoice stays.' })
  async deleteDraftInvoice(
    @Args('input') { invoiceId }: DeleteDraftInvoiceInput,
  ): Promise<DeleteDraftInvoicePayload> {
    const id = localId('Invoice', invoiceId);
    await this.invoices.remove(id);
    return { deletedId: globalId('Invoice', id), userErrors: [] };
  }

  @Allow('invoice.write')
  @Booking({ on: 'issuedOn' })
  @Mutation(() => InvoiceBookingPayload, {
    description:
      'Makes a draft final: it gets its number, stands in the books, and its paper is frozen. Once.',
  })
  async finaliseInvoice(@Args('input') input: FinaliseInvoiceInput): Promise<InvoiceBookingPayload> {
    const id = localId('Invoice', input.invoiceId);
    const invoice = await this.invoices.finalise(id, civilDate(input.issuedOn));
    return { invoice: this.models.of(invoice), userErrors: [] };
  }

  @Allow('invoice.write')
  @Mutation(() => InvoicePayload, {
    description: 'Sends the paper of a final invoice by mail, in the language of the customer.',
  })
  async sendInvoice(@Args('input') { invoiceId, email }: SendInvoiceInput): Promise<InvoicePayload> {
    const invoice = await this.invoices.send(localId('Invoice', invoiceId), email ?? null);
    return { invoice: this.models.of(invoice), userErrors: [] };
  }

  @Allow('invoice.write')
  @Booking({ on: 'writtenOffOn' })
  @Mutation(() => InvoiceBookingPayload, {
    description: 'Gives up what is open of an invoice as lost. What was paid of it stays with the member.',
  })
  async writeOffInvoice(@Args('input') input: WriteOffInvoiceInput): Promise<InvoiceBookingPayload> {
    const invoice = await this.writeOffs.writeOff({
      invoiceId: localId('Invoice', input.invoiceId),
      on: civilDate(input.writtenOffOn),
      reason: input.reason,
      isVatReclaimed: input.isVatReclaimed,
    });
    return { invoice: this.models.of(invoice), userErrors: [] };
  }
}

function queryOf(filter: InvoiceFilter): InvoiceQuery {
  return {
    states: filter.states ?? [],
    customerId: filter.customerId ? localId('Customer', filter.customerId) : null,
    memberId: filter.memberId ? localId('Member', filter.memberId) : null,
    text: filter.text?.trim() ? freeText(filter.text, 'text', LONGEST_SEARCH) : '',
    issuedFrom: filter.issuedFromOn ? civilDate(filter.issuedFromOn) : null,
    issuedUntil: filter.issuedUntilOn ? civilDate(filter.issuedUntilOn) : null,
  };
}
