import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { localId } from '#platform';
import {
  ConfirmAgreementsPayload,
  sessionOf,
  SetAgreementsPayload,
} from '../session/coaching-session.model.js';
import {
  agreementOf,
  type AgreementInput,
  CompleteAgreementInput,
  CompleteAgreementPayload,
  ConfirmAgreementsInput,
  SetAgreementsInput,
} from './agreement.model.js';
import { Agreements, type AgreementWish } from './agreement.service.js';

@Resolver()
export class AgreementResolver {
  constructor(private readonly service: Agreements) {}

  @Allow('session.record')
  @Mutation(() => SetAgreementsPayload, {
    description:
      'Says anew what was agreed in a session that was held. The coach who held it; the member is asked to confirm again.',
  })
  async setAgreements(@Args('input') input: SetAgreementsInput): Promise<SetAgreementsPayload> {
    const sessionId = localId('CoachingSession', input.sessionId);
    const session = await this.service.set(sessionId, wishesOf(input.agreements));
    return { coachingSession: sessionOf(session), userErrors: [] };
  }

  @Allow('agreement.complete')
  @Mutation(() => CompleteAgreementPayload, {
    description:
      'Says that an agreement was done, or not after all. The member, and the coach who may read it.',
  })
  async completeAgreement(@Args('input') input: CompleteAgreementInput): Promise<CompleteAgreementPayload> {
    const agreement = await this.service.complete(localId('Agreement', input.agreementId), input.isDone);
    return { agreement: agreementOf(agreement), userErrors: [] };
  }

  @Allow('agreement.confirm')
  @Mutation(() => ConfirmAgreementsPayload, {
    description: 'The member stands by the agreements of a session, as they are. Each set of them once.',
  })
  async confirmAgreements(@Args('input') input: ConfirmAgreementsInput): Promise<ConfirmAgreementsPayload> {
    const sessionId = localId('CoachingSession', input.sessionId);
    const session = await this.service.confirm(sessionId, input.agreementsVersion);
    return { coachingSession: sessionOf(session), userErrors: [] };
  }
}

export function wishesOf(inputs: readonly AgreementInput[]): AgreementWish[] {
  return inputs.map(({ agreementId, words, doneBy, dueOn }) => ({
    id: agreementId ? localId('Agreement', agreementId) : null,
    words,
    doneBy,
    dueOn: dueOn ?? null,
  }));
}
