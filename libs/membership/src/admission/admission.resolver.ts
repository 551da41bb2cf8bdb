import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { localId } from '#platform';
import { RecordAdmissionVoteInput, RecordBoardDecisionInput } from './admission.input.js';
import { RecordAdmissionVotePayload, RecordBoardDecisionPayload } from './admission.model.js';
import { Admissions } from './admission.service.js';

@Resolver()
export class AdmissionResolver {
  constructor(private readonly admissions: Admissions) {}

  @Allow('admission.vote')
  @Mutation(() => RecordAdmissionVotePayload, {
    description: 'Records how the members voted on an admission; anew to correct it. Coordinators and board.',
  })
  async recordAdmissionVote(
    @Args('input') { memberId, heldOn, ...votes }: RecordAdmissionVoteInput,
  ): Promise<RecordAdmissionVotePayload> {
    const record = await this.admissions.recordVote(localId('Member', memberId), heldOn, votes);
    return { admissionRecord: record, userErrors: [] };
  }

  @Allow('admission.board')
  @Mutation(() => RecordBoardDecisionPayload, {
    description: 'Records what the board decided on an admission; anew to correct it. The board.',
  })
  async recordBoardDecision(
    @Args('input') { memberId, metOn, isAdmitted }: RecordBoardDecisionInput,
  ): Promise<RecordBoardDecisionPayload> {
    const record = await this.admissions.recordBoardDecision(localId('Member', memberId), metOn, isAdmitted);
    return { admissionRecord: record, userErrors: [] };
  }
}
