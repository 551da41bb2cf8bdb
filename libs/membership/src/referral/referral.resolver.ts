import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { localId } from '#platform';
import { changed } from '../member/member.payload.js';
import { RegisterReferralInput } from './referral.input.js';
import { RegisterReferralPayload } from './referral.model.js';
import { Referrals } from './referral.service.js';
import { whoItIs } from './who-it-is.input.js';

@Resolver()
export class ReferralResolver {
  constructor(private readonly referrals: Referrals) {}

  @Allow('referral.register')
  @Mutation(() => RegisterReferralPayload, {
    description: 'Registers an accepted referral: the person gets a number and a trajectory begins.',
  })
  async registerReferral(@Args('input') input: RegisterReferralInput): Promise<RegisterReferralPayload> {
    const organisationId = input.organisationId ? localId('Organisation', input.organisationId) : null;
    return changed(await this.referrals.register(input, organisationId, whoItIs(input)));
  }
}
