import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { civilDate } from '#kernel';
import { connection, freeText, globalId, localId, moneyOf, PageArgs, pageOf } from '#platform';
import { customerOf } from '../customer/customer.resolver.js';
import { DocumentModels } from '../document/document-models.js';
import { lineModel, vatModel } from '../invoice-models.js';
import { saleOf } from '../sale-input.js';
import { invoiceTotals } from '../vat.js';
import {
  AcceptQuoteInput,
  ChangeQuoteInput,
  DeclineQuoteInput,
  DeleteQuoteInput,
  DeleteQuotePayload,
  DraftQuoteInput,
  Quote,
  QuoteConnection,
  QuoteFilter,
  QuotePayload,
  SendQuoteInput,
} from './quote.model.js';
import type { QuoteRow } from './quote.repository.js';
import { type QuoteDraft, Quotes } from './quotes.service.js';

const LONGEST_SEARCH = 100;

@Resolver()
export class QuoteResolver {
  constructor(
    private readonly service: Quotes,
    private readonly documents: DocumentModels,
  ) {}

  @Allow('quote.read')
  @Query(() => Quote, { description: 'One quote; one of a member out of reach is NOT_FOUND.' })
  async quote(@Args('id', { type: () => ID }) id: string): Promise<Quote> {
    return this.modelOf(await this.service.get(localId('Quote', id)));
  }

  @Allow('quote.read')
  @Query(() => QuoteConnection, { description: "Quotes in the caller's reach, the latest first." })
  async quotes(
    @Args() args: PageArgs,
    @Args('filter', { nullable: true }) filter?: QuoteFilter,
  ): Promise<QuoteConnection> {
    const page = pageOf(args, 1);
    const rows = await this.service.page(
      {
        states: filter?.states ?? [],
        customerId: filter?.customerId ? localId('Customer', filter.customerId) : null,
        memberId: filter?.memberId ? localId('Member', filter.memberId) : null,
        text: filter?.text?.trim() ? freeText(filter.text, 'text', LONGEST_SEARCH) : '',
      },
      page,
    );
    const { edges, pageInfo } = connection(rows, page, (row) => [row.id]);
    return { edges: edges.map(({ cursor, node }) => ({ cursor, node: this.modelOf(node) })), pageInfo };
  }

  @Allow('quote.write')
  @Mutation(() => QuotePayload, { description: 'Drafts a quote: no number yet.' })
  async draftQuote(@Args('input') input: DraftQuoteInput): Promise<QuotePayload> {
    return { quote: this.modelOf(await this.service.draft(draftOf(input))), userErrors: [] };
  }

  @Allow('quote.write')
  @Mutation(() => QuotePayload, { description: 'Replaces everything of a quote that was not sent.' })
  async changeQuote(@Args('input') input: ChangeQuoteInput): Promise<QuotePayload> {
    const quote = await this.service.change(localId('Quote', input.quoteId), draftOf(input));
    return { quote: this.modelOf(quote), userErrors: [] };
  }

  @Allow('quote.write')
  @Mutation(() => DeleteQuotePayload, { description: 'Throws a quote away that was not sent.' })
  async deleteQuote(@Args('input') { quoteId }: DeleteQuoteInput): Promise<DeleteQuotePayload> {
    const id = localId('Quote', quoteId);
    await this.service.remove(id);
    return { deletedId: globalId('Quote', id), userErrors: [] };
  }

  @Allow('quote.write')
  @Mutation(() => QuotePayload, {
    description: 'Gives a quote its number, freezes its paper, and mails it; sent again it is only mailed.',
  })
  async sendQuote(@Args('input') { quoteId, isMailed, email }: SendQuoteInput): Promise<QuotePayload> {
    const quote = await this.service.send(localId('Quote', quoteId), { isMailed, email: email ?? null });
    return { quote: this.modelOf(quote), userErrors: [] };
  }

  @Allow('quote.write')
  @Mutation(() => QuotePayload, { description: 'The customer says yes: a draft invoice comes of it.' })
  async acceptQuote(@Args('input') { quoteId, answeredOn }: AcceptQuoteInput): Promise<QuotePayload> {
    const quote = await this.service.accept(localId('Quote', quoteId), civilDate(answeredOn));
    return { quote: this.modelOf(quote), userErrors: [] };
  }

  @Allow('quote.write')
  @Mutation(() => QuotePayload, { description: 'The customer says no.' })
  async declineQuote(
    @Args('input') { quoteId, answeredOn, reason }: DeclineQuoteInput,
  ): Promise<QuotePayload> {
    const id = localId('Quote', quoteId);
    const quote = await this.service.decline(id, civilDate(answeredOn), reason ?? null);
    return { quote: this.modelOf(quote), userErrors: [] };
  }

  private modelOf({ documents, ...row }: QuoteRow): Quote {
    return {
      ...row,
      id: globalId('Quote', row.id),
      memberId: globalId('Member', row.memberId),
      enterpriseId: row.enterpriseId && globalId('Enterprise', row.enterpriseId),
      customer: customerOf(row.customer),
      validUntilOn: row.validUntil,
      lines: row.lines.map(lineModel),
      vatPerRate: invoiceTotals(row.lines, row.reckonedOn).perRate.map(vatModel),
      net: moneyOf(row.net),
      vat: moneyOf(row.vat),
      gross: moneyOf(row.gross),
      directCosts: moneyOf(row.directCosts),
      invoiceId: row.invoiceId && globalId('Invoice', row.invoiceId),
      document: this.documents.of(row.id, documents),
    };
  }
}

function draftOf(input: DraftQuoteInput): QuoteDraft {
  return { ...saleOf(input), validUntil: input.validUntilOn ? civilDate(input.validUntilOn) : null };
}
