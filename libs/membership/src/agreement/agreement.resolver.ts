import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { Clock, localId } from '#platform';
import {
  agreementOf,
  MembershipAgreement,
  RecordMembershipAgreementInput,
  RecordMembershipAgreementPayload,
} from './agreement.model.js';
import { Agreements } from './agreement.service.js';
import type { AgreementRow } from './agreement.repository.js';

@Resolver()
export class AgreementResolver {
  constructor(
    private readonly clock: Clock,
    private readonly agreements: Agreements,
  ) {}

  @Allow('agreement.read')
  @Query(() => [MembershipAgreement], {
    description:
      "A member's agreements, newest first. Opened by somebody else than the member, it stands in the access log.",
  })
  async membershipAgreements(
    @Args('memberId', { type: () => ID }) memberId: string,
  ): Promise<MembershipAgreement[]> {
    return this.shown(await this.agreements.of(localId('Member', memberId)));
  }

  @Allow('agreement.record')
  @Mutation(() => RecordMembershipAgreementPayload, {
    description: 'Keeps a signed agreement; a later one takes the place of the one before.',
  })
  async recordMembershipAgreement(
    @Args('input') { memberId, fileId, endsOn, ...agreement }: RecordMembershipAgreementInput,
  ): Promise<RecordMembershipAgreementPayload> {
    const signed = { ...agreement, fileId: localId('File', fileId), endsOn: endsOn ?? null };
    const all = await this.agreements.record(localId('Member', memberId), signed);
    return { membershipAgreements: this.shown(all), userErrors: [] };
  }

  private shown(rows: readonly AgreementRow[]): MembershipAgreement[] {
    return rows.map((row) => agreementOf(row, this.clock.today()));
  }
}
