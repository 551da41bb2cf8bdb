import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { civilDate } from '#kernel';
import { connection, currentContext, globalId, localId, moneyOf, PageArgs, pageOf, text } from '#platform';
import { customerOf } from '../customer/customer.resolver.js';
import { saleOf } from '../sale-input.js';
import { quantityText } from '../vat.js';
import {
  ChangeRecurringInvoiceInput,
  CreateRecurringInvoiceInput,
  type RecurringInvoice,
  RecurringInvoiceConnection,
  RecurringInvoicePayload,
} from './recurring-invoice.model.js';
import type { RecurringInvoiceRow } from './recurring-invoice.repository.js';
import { RecurringInvoices, type RecurringTerms } from './recurring-invoices.service.js';

@Resolver()
export class RecurringInvoiceResolver {
  constructor(private readonly service: RecurringInvoices) {}

  @Allow('recurring-invoice.read')
  @Query(() => RecurringInvoiceConnection, {
    description: 'Invoices that come again by themselves, the latest first. Treasurers and the board.',
  })
  async recurringInvoices(@Args() args: PageArgs): Promise<RecurringInvoiceConnection> {
    const page = pageOf(args, 1);
    const { edges, pageInfo } = connection(await this.service.page(page), page, (row) => [row.id]);
    return { edges: edges.map(({ cursor, node }) => ({ cursor, node: modelOf(node) })), pageInfo };
  }

  @Allow('invoice.write')
  @Mutation(() => RecurringInvoicePayload, {
    description: 'Lets an invoice come every month, quarter or year from a day on.',
  })
  async createRecurringInvoice(
    @Args('input') input: CreateRecurringInvoiceInput,
  ): Promise<RecurringInvoicePayload> {
    const first = { startsOn: civilDate(input.startsOn), every: input.every };
    return { recurringInvoice: modelOf(await this.service.create(termsOf(input), first)), userErrors: [] };
  }

  @Allow('invoice.write')
  @Mutation(() => RecurringInvoicePayload, {
    description: 'Other terms from the next period on. With a last day that is past, it has ended.',
  })
  async changeRecurringInvoice(
    @Args('input') input: ChangeRecurringInvoiceInput,
  ): Promise<RecurringInvoicePayload> {
    const id = localId('RecurringInvoice', input.recurringInvoiceId);
    return { recurringInvoice: modelOf(await this.service.change(id, termsOf(input))), userErrors: [] };
  }
}

function termsOf(input: CreateRecurringInvoiceInput | ChangeRecurringInvoiceInput): RecurringTerms {
  const { name, makes } = input;
  return { ...saleOf(input), name, makes, endsOn: input.endsOn ? civilDate(input.endsOn) : null };
}

function modelOf(row: RecurringInvoiceRow): RecurringInvoice {
  const { locale } = currentContext();
  return {
    ...row,
    id: globalId('RecurringInvoice', row.id),
    memberId: globalId('Member', row.memberId),
    enterpriseId: row.enterpriseId && globalId('Enterprise', row.enterpriseId),
    customer: customerOf(row.customer),
    directCosts: moneyOf(row.directCosts),
    lines: row.lines.map((line) => ({
      ...line,
      quantity: quantityText(line.quantity),
      unitPrice: moneyOf(line.unitPrice),
    })),
    runs: row.runs.map(({ periodOn, invoiceId, errorCode }) => ({
      periodOn,
      invoiceId: invoiceId && globalId('Invoice', invoiceId),
      errorText: errorCode && text(errorCode, locale),
    })),
  };
}
