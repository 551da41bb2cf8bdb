import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { localId } from '#platform';
import { RecordTalentProfileInput } from './talent-profile.input.js';
import { RecordTalentProfilePayload, TalentProfile, talentProfileOf } from './talent-profile.model.js';
import { TalentProfiles } from './talent-profile.service.js';

@Resolver()
export class TalentProfileResolver {
  constructor(private readonly profiles: TalentProfiles) {}

  @Allow('profile.read')
  @Query(() => TalentProfile, {
    description:
      'What a member brings. Opened by somebody else than the member, it stands in the access log.',
  })
  async talentProfile(@Args('memberId', { type: () => ID }) id: string): Promise<TalentProfile> {
    const memberId = localId('Member', id);
    return talentProfileOf(memberId, await this.profiles.of(memberId));
  }

  @Allow('profile.record')
  @Mutation(() => RecordTalentProfilePayload, {
    description:
      "Writes a member's whole profile: the member's own, or coordinator or coach together with the member.",
  })
  async recordTalentProfile(
    @Args('input') { memberId: id, basedOnVersion, ...typed }: RecordTalentProfileInput,
  ): Promise<RecordTalentProfilePayload> {
    const memberId = localId('Member', id);
    const row = await this.profiles.record(memberId, basedOnVersion, typed);
    return { talentProfile: talentProfileOf(memberId, row), userErrors: [] };
  }
}
