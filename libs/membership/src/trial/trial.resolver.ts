import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { localId } from '#platform';
import { changed } from '../member/member.payload.js';
import { DecideTrialInput, ExtendTrialInput, StartTrialInput, StopTrialInput } from './trial.input.js';
import {
  DecideTrialPayload,
  ExtendTrialPayload,
  StartTrialPayload,
  StopTrialPayload,
} from './trial.model.js';
import { Trials } from './trial.service.js';

@Resolver()
export class TrialResolver {
  constructor(private readonly trials: Trials) {}

  @Allow('trial.start')
  @Mutation(() => StartTrialPayload, {
    description: 'Starts the trial; its length is the policy of its first day.',
  })
  async startTrial(@Args('input') input: StartTrialInput): Promise<StartTrialPayload> {
    return changed(await this.trials.start(localId('Member', input.memberId), input.startsOn));
  }

  @Allow('trial.decide')
  @Mutation(() => ExtendTrialPayload, {
    description: 'Lets a trial go on longer, with a reason, as far as the policy allows.',
  })
  async extendTrial(@Args('input') input: ExtendTrialInput): Promise<ExtendTrialPayload> {
    return changed(await this.trials.extend(localId('Member', input.memberId), input));
  }

  @Allow('trial.decide')
  @Mutation(() => DecideTrialPayload, {
    description: 'Admits or declines somebody at the end of the trial. Once.',
  })
  async decideTrial(@Args('input') input: DecideTrialInput): Promise<DecideTrialPayload> {
    return changed(await this.trials.decide(localId('Member', input.memberId), input));
  }

  @Allow('trial.decide')
  @Mutation(() => StopTrialPayload, { description: 'Stops a trial that is not decided yet, with a reason.' })
  async stopTrial(@Args('input') input: StopTrialInput): Promise<StopTrialPayload> {
    return changed(await this.trials.stop(localId('Member', input.memberId), input));
  }
}
