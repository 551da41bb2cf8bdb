import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { civilDate } from '#kernel';
import { centsOf, globalId, ID_PREFIXES, localId, moneyOf } from '#platform';
import { Booking } from '../booking/booking.js';
import { RecordLateCostInput, RecordLateCostPayload } from './late-cost.model.js';
import { LateCosts } from './late-costs.service.js';

@Resolver()
export class LateCostResolver {
  constructor(private readonly lateCosts: LateCosts) {}

  @Allow('late-cost.record')
  @Booking()
  @Mutation(() => RecordLateCostPayload, {
    description:
      'Books a cost of a sale that was divided already: a correction beside what was booked, at the rate of the sale.',
  })
  async recordLateCost(@Args('input') input: RecordLateCostInput): Promise<RecordLateCostPayload> {
    const { entryIds, parts } = await this.lateCosts.record({
      sale: saleOf(input.saleId),
      amount: centsOf(input.amount, 'amount'),
      on: civilDate(input.occurredOn),
      description: input.description,
      receiptFileId: input.receiptFileId ? localId('File', input.receiptFileId) : null,
    });
    return {
      journalEntryIds: entryIds.map((id) => globalId('JournalEntry', id)),
      parts: parts.map((part) => ({
        memberId: globalId('Member', part.memberId),
        contributionBack: moneyOf(part.contributionBack),
        lessForMember: moneyOf(part.lessForMember),
      })),
      userErrors: [],
    };
  }
}

/** @throws DomainError `NOT_FOUND` for an id of something else */
function saleOf(saleId: string) {
  return saleId.startsWith(`${ID_PREFIXES.Invoice}_`)
    ? { invoiceId: localId('Invoice', saleId) }
    : { entryId: localId('JournalEntry', saleId) };
}
