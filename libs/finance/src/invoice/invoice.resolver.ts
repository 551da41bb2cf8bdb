import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { civilDate } from '#kernel';
import {
  centsOf,
  type Connection,
  connection,
  globalId,
  localId,
  moneyOf,
  PageArgs,
  pageOf,
} from '#platform';
import { CreateCustomerInput, CreateCustomerPayload, type Customer } from './customer.model.js';
import type { CustomerEntity } from './customer.entity.js';
import { Customers } from './customer.service.js';
import {
  DraftInvoiceInput,
  FinaliseInvoiceInput,
  Invoice,
  InvoiceConnection,
  InvoiceFilter,
  InvoicePayload,
} from './invoice.model.js';
import type { InvoiceRow } from './invoice.repository.js';
import { Invoices } from './invoice.service.js';
import { invoiceTotals, parseQuantity, quantityText } from './vat.js';

@Resolver()
export class InvoiceResolver {
  constructor(
    private readonly invoices: Invoices,
    private readonly customers: Customers,
  ) {}

  @Allow('invoice.read')
  @Query(() => Invoice, { description: 'One invoice; one of a member out of reach is NOT_FOUND.' })
  async invoice(@Args('id', { type: () => ID }) id: string): Promise<Invoice> {
    return modelOf(await this.invoices.get(localId('Invoice', id)));
  }

  @Allow('invoice.read')
  @Query(() => InvoiceConnection, {
    name: 'invoices',
    description: "Invoices in the caller's reach, the latest draft first.",
  })
  async listInvoices(
    @Args() args: PageArgs,
    @Args('filter', { nullable: true }) filter?: InvoiceFilter,
  ): Promise<Connection<Invoice>> {
    const page = pageOf(args, 1);
    const rows = await this.invoices.page(filter?.state ?? null, page);
    const { edges, pageInfo } = connection(rows, page, (row) => [row.id]);
    return { edges: edges.map(({ cursor, node }) => ({ cursor, node: modelOf(node) })), pageInfo };
  }

  @Allow('customer.write')
  @Mutation(() => CreateCustomerPayload, { description: 'Adds a customer to the cooperative.' })
  async createCustomer(@Args('input') input: CreateCustomerInput): Promise<CreateCustomerPayload> {
    const customer = await this.customers.create({
      ...input,
      kvkNumber: input.kvkNumber ?? null,
      vatId: input.vatId ?? null,
      iban: input.iban ?? null,
    });
    return { customer: customerOf(customer), userErrors: [] };
  }

  @Allow('invoice.write')
  @Mutation(() => InvoicePayload, { description: 'Drafts an invoice: no number yet, and not in the books.' })
  async draftInvoice(@Args('input') input: DraftInvoiceInput): Promise<InvoicePayload> {
    const invoice = await this.invoices.draft({
      memberId: localId('Member', input.memberId),
      customerId: localId('Customer', input.customerId),
      suppliedOn: civilDate(input.suppliedOn),
      directCosts: centsOf(input.directCosts, 'directCosts'),
      lines: input.lines.map((line, i) => ({
        description: line.description,
        quantity: parseQuantity(line.quantity),
        unitPrice: centsOf(line.unitPrice, 'lines', String(i), 'unitPrice'),
        vat: line.vat,
      })),
    });
    return { invoice: modelOf(invoice), userErrors: [] };
  }

  @Allow('invoice.write')
  @Mutation(() => InvoicePayload, {
    description: 'Makes a draft final: it gets its number and stands in the books. Once.',
  })
  async finaliseInvoice(@Args('input') input: FinaliseInvoiceInput): Promise<InvoicePayload> {
    const invoice = await this.invoices.finalise(
      localId('Invoice', input.invoiceId),
      civilDate(input.issuedOn),
    );
    return { invoice: modelOf(invoice), userErrors: [] };
  }
}

function customerOf(customer: CustomerEntity): Customer {
  return { ...customer, id: globalId('Customer', customer.id) };
}

function modelOf(row: InvoiceRow): Invoice {
  const totals = invoiceTotals(row.lines, row.suppliedOn);
  return {
    ...row,
    id: globalId('Invoice', row.id),
    memberId: globalId('Member', row.memberId),
    customer: customerOf(row.customer),
    lines: row.lines.map((line) => ({
      ...line,
      quantity: quantityText(line.quantity),
      unitPrice: moneyOf(line.unitPrice),
      net: moneyOf(line.net),
    })),
    vatPerRate: totals.perRate.map((rate) => ({
      vat: rate.vat,
      rate: rate.basisPoints,
      net: moneyOf(rate.net),
      amount: moneyOf(rate.amount),
    })),
    net: moneyOf(row.net),
    vat: moneyOf(row.vat),
    gross: moneyOf(row.gross),
    directCosts: moneyOf(row.directCosts),
    paid: moneyOf(row.paid),
  };
}
