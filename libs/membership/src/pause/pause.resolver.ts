import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { localId } from '#platform';
import { changed } from '../member/member.payload.js';
import { EndPauseInput, StartPauseInput } from './pause.input.js';
import { EndPausePayload, StartPausePayload } from './pause.model.js';
import { Pauses } from './pause.service.js';

@Resolver()
export class PauseResolver {
  constructor(private readonly pauses: Pauses) {}

  @Allow('pause.record')
  @Mutation(() => StartPausePayload, {
    description: 'A break in trial or membership; nobody asks why. The member, or a coordinator.',
  })
  async startPause(
    @Args('input') { memberId, startsOn, endsOn }: StartPauseInput,
  ): Promise<StartPausePayload> {
    return changed(await this.pauses.start(localId('Member', memberId), startsOn, endsOn ?? null));
  }

  @Allow('pause.record')
  @Mutation(() => EndPausePayload, {
    description: 'Sets the last day of a break. The member, or a coordinator.',
  })
  async endPause(@Args('input') { memberId, pauseId, endsOn }: EndPauseInput): Promise<EndPausePayload> {
    return changed(await this.pauses.end(localId('Member', memberId), localId('Pause', pauseId), endsOn));
  }
}
