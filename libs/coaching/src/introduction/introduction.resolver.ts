import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { type Connection, localId, pageOf } from '#platform';
import {
  ContactIntroductionsArgs,
  IntroduceMemberInput,
  IntroductionsArgs,
  RecordIntroductionOutcomeInput,
} from './introduction.input.js';
import {
  IntroduceMemberPayload,
  IntroductionConnection,
  introductionOf,
  RecordIntroductionOutcomePayload,
} from './introduction.model.js';
import type { IntroductionRow } from './introduction.repository.js';
import { Introductions } from './introduction.service.js';

@Resolver()
export class IntroductionResolver {
  constructor(private readonly service: Introductions) {}

  @Allow('introduction.read')
  @Query(() => IntroductionConnection, {
    description:
      "A member's introductions, newest first: for coordinators, the coach of today and the member. The look of the first two stands in the access log.",
  })
  async introductions(@Args() args: IntroductionsArgs): Promise<IntroductionConnection> {
    return modelsOf(await this.service.ofMember(localId('Member', args.memberId), pageOf(args, 2)));
  }

  @Allow('contact.read')
  @Query(() => IntroductionConnection, {
    description: "A contact's introductions, newest first; a coach sees those of the coach's own members.",
  })
  async contactIntroductions(@Args() args: ContactIntroductionsArgs): Promise<IntroductionConnection> {
    return modelsOf(await this.service.ofContact(localId('Contact', args.contactId), pageOf(args, 2)));
  }

  @Allow('introduction.write')
  @Mutation(() => IntroduceMemberPayload, {
    description: 'Introduces a member to a contact; from now on the member sees how to reach them.',
  })
  async introduceMember(@Args('input') input: IntroduceMemberInput): Promise<IntroduceMemberPayload> {
    const [memberId, contactId] = [localId('Member', input.memberId), localId('Contact', input.contactId)];
    const introduction = introductionOf(await this.service.introduce(memberId, contactId, input));
    return { introduction, userErrors: [] };
  }

  @Allow('introduction.write')
  @Mutation(() => RecordIntroductionOutcomePayload, {
    description: 'Records what came of an introduction; each outcome once.',
  })
  async recordIntroductionOutcome(
    @Args('input') { introductionId, outcome, happenedOn }: RecordIntroductionOutcomeInput,
  ): Promise<RecordIntroductionOutcomePayload> {
    const id = localId('Introduction', introductionId);
    const introduction = introductionOf(await this.service.recordOutcome(id, outcome, happenedOn));
    return { introduction, userErrors: [] };
  }
}

function modelsOf({ edges, pageInfo }: Connection<IntroductionRow>): IntroductionConnection {
  return { edges: edges.map(({ cursor, node }) => ({ cursor, node: introductionOf(node) })), pageInfo };
}
