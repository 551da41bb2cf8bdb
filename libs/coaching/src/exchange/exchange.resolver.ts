import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { localId } from '#platform';
import {
  AnswerExchangeInput,
  AnswerExchangePayload,
  Exchange,
  exchangeOf,
  ProposeExchangeInput,
  ProposeExchangePayload,
  WithdrawExchangeInput,
  WithdrawExchangePayload,
} from './exchange.model.js';
import { Exchanges } from './exchange.service.js';

@Resolver()
export class ExchangeResolver {
  constructor(private readonly service: Exchanges) {}

  @Allow('exchange.take-part')
  @Query(() => [Exchange], { description: "The caller's exchanges, newest first; at most 100." })
  async exchanges(
    @Args('memberId', { type: () => ID, description: 'The caller themselves.' }) memberId: string,
  ): Promise<Exchange[]> {
    return (await this.service.of(localId('Member', memberId))).map(exchangeOf);
  }

  @Allow('exchange.take-part')
  @Mutation(() => ProposeExchangePayload, {
    description: 'Proposes an exchange to whoever has a competence, without knowing who that is.',
  })
  async proposeExchange(
    @Args('input') { memberId, competenceId, shares }: ProposeExchangeInput,
  ): Promise<ProposeExchangePayload> {
    const [member, competence] = [localId('Member', memberId), localId('Competence', competenceId)];
    return { exchange: exchangeOf(await this.service.propose(member, competence, shares)), userErrors: [] };
  }

  @Allow('exchange.take-part')
  @Mutation(() => AnswerExchangePayload, { description: 'Accepts or declines what another member proposed.' })
  async answerExchange(
    @Args('input') { exchangeId, isAccepted, shares }: AnswerExchangeInput,
  ): Promise<AnswerExchangePayload> {
    const answered = await this.service.answer(localId('Exchange', exchangeId), isAccepted, shares);
    return { exchange: exchangeOf(answered), userErrors: [] };
  }

  @Allow('exchange.take-part')
  @Mutation(() => WithdrawExchangePayload, {
    description: 'Either of the two ends it; what was opened is closed at once.',
  })
  async withdrawExchange(
    @Args('input') { exchangeId }: WithdrawExchangeInput,
  ): Promise<WithdrawExchangePayload> {
    const withdrawn = await this.service.withdraw(localId('Exchange', exchangeId));
    return { exchange: exchangeOf(withdrawn), userErrors: [] };
  }
}
