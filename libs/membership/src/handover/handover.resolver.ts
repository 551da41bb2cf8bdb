import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, Organisation } from '#identity';
import { type Connection, localId, PageArgs } from '#platform';
import { changed } from '../member/member.payload.js';
import { whoItIs } from '../referral/who-it-is.input.js';
import { organisationOf } from '../trajectory/trajectory.model.js';
import { HandoverAnswers } from './handover-answers.service.js';
import { HandoverOffers } from './handover-offers.service.js';
import {
  AcceptHandoverInput,
  HandoverFilter,
  HandOverReferralInput,
  OfferTransferInput,
  RefuseHandoverInput,
  SwitchHandoverDeskInput,
  WithdrawHandoverInput,
} from './handover.input.js';
import {
  AcceptHandoverPayload,
  Handover,
  HandoverConnection,
  handoverOf,
  HandOverReferralPayload,
  OfferTransferPayload,
  RefuseHandoverPayload,
  SwitchHandoverDeskPayload,
  WithdrawHandoverPayload,
} from './handover.model.js';
import type { HandoverRow } from './handover.repository.js';

@Resolver()
export class HandoverResolver {
  constructor(
    private readonly offers: HandoverOffers,
    private readonly answers: HandoverAnswers,
  ) {}

  @Allow('handover.read')
  @Query(() => HandoverConnection, { description: 'People offered to us and by us, newest first.' })
  async handovers(
    @Args() args: PageArgs,
    @Args('filter', { type: () => HandoverFilter, nullable: true }) filter: HandoverFilter | null,
  ): Promise<Connection<Handover>> {
    const { edges, pageInfo } = await this.offers.page(filter ?? {}, args);
    return { edges: edges.map(({ cursor, node }) => ({ cursor, node: handoverOf(node) })), pageInfo };
  }

  @Allow('handover.read')
  @Query(() => [Organisation], { description: 'Other cooperatives that take handovers, by name.' })
  async handoverDestinations(): Promise<Organisation[]> {
    return (await this.offers.destinations()).map(organisationOf);
  }

  @Allow('handover.read')
  @Query(() => Boolean, { description: 'Whether other cooperatives may offer people to this one.' })
  async handoverDeskIsOpen(): Promise<boolean> {
    return this.offers.isDeskOpen();
  }

  @Allow('handover.answer')
  @Mutation(() => SwitchHandoverDeskPayload, {
    description:
      'Opens or closes the desk at which other cooperatives may offer people. Closed until it is opened.',
  })
  async switchHandoverDesk(
    @Args('input') { isOpen }: SwitchHandoverDeskInput,
  ): Promise<SwitchHandoverDeskPayload> {
    await this.offers.switchDesk(isOpen);
    return { isOpen, userErrors: [] };
  }

  @Allow('handover.offer')
  @Mutation(() => HandOverReferralPayload, {
    description: 'Offers somebody who waits for an answer to another cooperative, with their consent.',
  })
  async handOverReferral(@Args('input') input: HandOverReferralInput): Promise<HandOverReferralPayload> {
    const { requestId, cooperativeId, ...offer } = input;
    const toId = localId('Organisation', cooperativeId);
    return shown(await this.offers.referral(localId('ReferralRequest', requestId), toId, offer));
  }

  @Allow('handover.offer')
  @Mutation(() => OfferTransferPayload, {
    description:
      'Offers somebody whose trajectory runs to another cooperative, with their consent. It ends here when the other accepts; the file stays.',
  })
  async offerTransfer(@Args('input') input: OfferTransferInput): Promise<OfferTransferPayload> {
    const { memberId, cooperativeId, ...offer } = input;
    const toId = localId('Organisation', cooperativeId);
    return shown(await this.offers.transfer(localId('Member', memberId), toId, offer));
  }

  @Allow('handover.offer')
  @Mutation(() => WithdrawHandoverPayload, { description: 'Takes an offer back before it was answered.' })
  async withdrawHandover(
    @Args('input') { handoverId }: WithdrawHandoverInput,
  ): Promise<WithdrawHandoverPayload> {
    return shown(await this.offers.withdraw(localId('Handover', handoverId)));
  }

  @Allow('handover.answer')
  @Mutation(() => AcceptHandoverPayload, {
    description:
      'Takes somebody over: a referral comes to the desk, who is transferred begins a trajectory here.',
  })
  async acceptHandover(@Args('input') input: AcceptHandoverInput): Promise<AcceptHandoverPayload> {
    const { handover, member } = await this.answers.accept(
      localId('Handover', input.handoverId),
      whoItIs(input),
    );
    return { ...(member ? changed(member) : { userErrors: [] }), handover: handoverOf(handover) };
  }

  @Allow('handover.answer')
  @Mutation(() => RefuseHandoverPayload, { description: 'Refuses somebody, with a reason of a fixed list.' })
  async refuseHandover(
    @Args('input') { handoverId, reason }: RefuseHandoverInput,
  ): Promise<RefuseHandoverPayload> {
    return shown(await this.answers.refuse(localId('Handover', handoverId), reason));
  }
}

const shown = (row: HandoverRow) => ({ handover: handoverOf(row), userErrors: [] as [] });
