import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { civilDate } from '#kernel';
import { centsOf, Files, globalId, ID_PREFIXES, localId, moneyOf } from '#platform';
import { Booking } from '../booking/booking.js';
import {
  LateCost,
  type LateCostPartModel,
  RecordLateCostInput,
  RecordLateCostPayload,
} from './late-cost.model.js';
import type { LateCostRow } from './late-cost.repository.js';
import { type LateCostPart, LateCosts } from './late-costs.service.js';

@Resolver()
export class LateCostResolver {
  constructor(
    private readonly lateCosts: LateCosts,
    private readonly files: Files,
  ) {}

  @Allow('books.read')
  @Query(() => [LateCost], {
    name: 'lateCosts',
    description:
      'Costs of a sale that came after it was divided, earliest first; also those that were taken back.',
  })
  async listLateCosts(
    @Args('saleId', {
      type: () => ID,
      description: 'The invoice, or the journal entry of a sale that was paid at once.',
    })
    saleId: string,
  ): Promise<LateCost[]> {
    return (await this.lateCosts.ofSale(saleOf(saleId))).map((row) => this.modelOf(row));
  }

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
      parts: parts.map(partOf),
      userErrors: [],
    };
  }

  private modelOf(row: LateCostRow): LateCost {
    const { entryId, on, amount, description, receiptFileId, changes, takenBackOn } = row;
    return {
      entryId: globalId('JournalEntry', entryId),
      description,
      occurredOn: on,
      amount: moneyOf(amount),
      receiptUrl: receiptFileId && this.files.linkTo(receiptFileId),
      changes: changes.map((change) => ({ ...partOf(change), memberName: change.memberName })),
      takenBack: takenBackOn && {
        on: takenBackOn,
        at: row.takenBackAt!,
        byName: row.takenBackByName ?? '',
        reason: row.takenBackReason!,
      },
    };
  }
}

function partOf({ memberId, contributionBack, lessForMember }: LateCostPart): LateCostPartModel {
  return {
    memberId: globalId('Member', memberId),
    contributionBack: moneyOf(contributionBack),
    lessForMember: moneyOf(lessForMember),
  };
}

/** @throws DomainError `NOT_FOUND` for an id of something else */
function saleOf(saleId: string) {
  return saleId.startsWith(`${ID_PREFIXES.Invoice}_`)
    ? { invoiceId: localId('Invoice', saleId) }
    : { entryId: localId('JournalEntry', saleId) };
}
