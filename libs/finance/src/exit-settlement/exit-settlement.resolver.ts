import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import type { OutflowDestination } from '#membership';
import { globalId, localId, moneyOf } from '#platform';
import { Booking } from '../booking/booking.js';
import {
  DecideExitSettlementInput,
  DecideExitSettlementPayload,
  ExitSettlementModel,
} from './exit-settlement.model.js';
import { type ExitSettlement, ExitSettlements } from './exit-settlements.service.js';

@Resolver()
export class ExitSettlementResolver {
  constructor(private readonly settlements: ExitSettlements) {}

  @Allow('exit-settlement.read')
  @Query(() => ExitSettlementModel, {
    description: 'The money of somebody who left. A member out of reach is NOT_FOUND.',
  })
  async exitSettlement(@Args('memberId', { type: () => ID }) memberId: string): Promise<ExitSettlementModel> {
    return modelOf(await this.settlements.of(localId('Member', memberId)));
  }

  @Allow('exit-settlement.decide')
  @Booking()
  @Mutation(() => DecideExitSettlementPayload, {
    description:
      'The board decides where the money of somebody who left goes, and it is booked. Later payments of old invoices follow.',
  })
  async decideExitSettlement(
    @Args('input') { memberId, parts, reason }: DecideExitSettlementInput,
  ): Promise<DecideExitSettlementPayload> {
    const decided = await this.settlements.decide(localId('Member', memberId), parts ?? null, reason ?? '');
    return { exitSettlement: modelOf(decided), userErrors: [] };
  }
}

function modelOf(exit: ExitSettlement): ExitSettlementModel {
  const { amounts } = exit;
  return {
    memberId: globalId('Member', exit.memberId),
    memberName: exit.memberName,
    endedOn: exit.endedOn,
    destination: exit.destination as OutflowDestination | null,
    hasBenefitEnded: exit.hasBenefitEnded,
    thermometer: moneyOf(exit.thermometer),
    held: moneyOf(exit.held),
    advances: moneyOf(exit.advances),
    reserved: moneyOf(exit.reserved),
    toDivide: moneyOf(exit.toDivide),
    proposed: exit.proposed,
    amounts: amounts && {
      startingCapital: moneyOf(amounts.startingCapital),
      solidarityFund: moneyOf(amounts.solidarityFund),
      municipality: moneyOf(amounts.municipality),
    },
    decision: exit.decision,
  };
}
