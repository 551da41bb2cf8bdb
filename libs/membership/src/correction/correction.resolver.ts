import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { localId } from '#platform';
import { changed } from '../member/member.payload.js';
import { CorrectFactInput, WithdrawFactInput } from './correction.input.js';
import { CorrectFactPayload, WithdrawFactPayload } from './correction.model.js';
import { Corrections } from './correction.service.js';

@Resolver()
export class CorrectionResolver {
  constructor(private readonly corrections: Corrections) {}

  @Allow('fact.correct')
  @Mutation(() => CorrectFactPayload, {
    description: 'Moves a dated fact to the right day. The earlier fact stays to be seen in `corrections`.',
  })
  async correctFact(@Args('input') input: CorrectFactInput): Promise<CorrectFactPayload> {
    const { fact, isOn, reason } = input;
    return changed(await this.corrections.move(localId('Member', input.memberId), fact, isOn, reason));
  }

  @Allow('fact.correct')
  @Mutation(() => WithdrawFactPayload, {
    description: 'Takes back an exit or a decision that never was. It stays to be seen in `corrections`.',
  })
  async withdrawFact(@Args('input') input: WithdrawFactInput): Promise<WithdrawFactPayload> {
    const { fact, reason } = input;
    return changed(await this.corrections.withdraw(localId('Member', input.memberId), fact, reason));
  }
}
