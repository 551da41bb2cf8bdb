import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { localId } from '#platform';
import { changed } from '../member/member.payload.js';
import {
  ChangeEnterpriseSharesInput,
  type EnterpriseShareInput,
  NoteEnterpriseInput,
  RecordEnterpriseInput,
} from './enterprise.input.js';
import {
  EnterprisePayload,
  EnterpriseStory,
  enterpriseStoryOf,
  RecordEnterprisePayload,
  SectorSection,
  sectorSections,
} from './enterprise.model.js';
import { Enterprises } from './enterprise.service.js';
import type { Share } from './shares.js';

@Resolver()
export class EnterpriseResolver {
  constructor(private readonly service: Enterprises) {}

  @Allow('enterprise.record')
  @Mutation(() => RecordEnterprisePayload, {
    description: "Records a member's enterprise, alone or with others.",
  })
  async recordEnterprise(@Args('input') input: RecordEnterpriseInput): Promise<RecordEnterprisePayload> {
    const shares = input.shares ? sharesOf(input.shares) : null;
    return changed(await this.service.record(localId('Member', input.memberId), shares, input));
  }

  @Allow('enterprise.record')
  @Mutation(() => EnterprisePayload, {
    description: 'Says who owns which part of an enterprise from a day on.',
  })
  async changeEnterpriseShares(
    @Args('input') input: ChangeEnterpriseSharesInput,
  ): Promise<EnterprisePayload> {
    const set = { startsOn: input.startsOn, shares: sharesOf(input.shares) };
    const enterprise = await this.service.changeShares(localId('Enterprise', input.enterpriseId), set);
    return { enterprise: enterpriseStoryOf(enterprise), userErrors: [] };
  }

  @Allow('enterprise.record')
  @Mutation(() => EnterprisePayload, {
    description: 'Writes down how it is with an enterprise on a day, also after its member left.',
  })
  async noteEnterprise(@Args('input') input: NoteEnterpriseInput): Promise<EnterprisePayload> {
    const enterprise = await this.service.note(localId('Enterprise', input.enterpriseId), input);
    return { enterprise: enterpriseStoryOf(enterprise), userErrors: [] };
  }

  @Allow('enterprise.read')
  @Query(() => [EnterpriseStory], {
    description: "A member's enterprises, newest first, those included that are no longer the member's.",
  })
  async enterprises(@Args('memberId', { type: () => ID }) memberId: string): Promise<EnterpriseStory[]> {
    return (await this.service.of(localId('Member', memberId))).map(enterpriseStoryOf);
  }

  @Allow('cooperative.read')
  @Query(() => [SectorSection], {
    description: 'The sectors to choose from: sections and divisions of the SBI 2008.',
  })
  sectors(): SectorSection[] {
    return sectorSections();
  }
}

function sharesOf(shares: readonly EnterpriseShareInput[]): Share[] {
  return shares.map(({ memberId, basisPoints }) => ({ memberId: localId('Member', memberId), basisPoints }));
}
