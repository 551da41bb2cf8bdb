import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar, globalId, Payload } from '#platform';
import { CompetenceModel, competenceOf } from '../competence/competence.model.js';
import type { OwnExchange } from './exchange.service.js';
import type { ExchangeState, Share } from './opening.js';

const ExchangeStateEnum = {
  PROPOSED: 'PROPOSED',
  ACCEPTED: 'ACCEPTED',
  DECLINED: 'DECLINED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
registerEnumType(ExchangeStateEnum, { name: 'ExchangeState' });

const ShareEnum = { NAME: 'NAME', EMAIL: 'EMAIL', PHONE: 'PHONE' } as const;
registerEnumType(ShareEnum, { name: 'ExchangeShare', description: 'What one lets the other know.' });

@ObjectType({ description: 'Of the other member, as far as both agreed; null for what was not opened.' })
export class ExchangePartner {
  @Field(() => String, { nullable: true })
  name!: string | null;

  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field(() => String, { nullable: true })
  phone!: string | null;
}

@ObjectType({ description: 'A proposal of one member to another to help each other. Seen by the two.' })
export class Exchange {
  @Field(() => ID)
  id!: string;

  @Field(() => ExchangeStateEnum)
  state!: ExchangeState;

  @Field({ description: 'The caller proposed it.' })
  isOwnProposal!: boolean;

  @Field(() => CompetenceModel, { description: 'Of the one to whom it was proposed.' })
  competence!: CompetenceModel;

  @Field(() => [CompetenceModel], { description: 'Of the one who proposed it: what answers the other’s.' })
  answering!: CompetenceModel[];

  @Field(() => DateScalar)
  proposedOn!: string;

  @Field(() => DateScalar, { nullable: true })
  answeredOn!: string | null;

  @Field(() => DateScalar, { nullable: true })
  withdrawnOn!: string | null;

  @Field(() => ExchangePartner)
  other!: ExchangePartner;
}

@InputType()
export class ProposeExchangeInput {
  @Field(() => ID, { description: 'The caller themselves.' })
  memberId!: string;

  @Field(() => ID, { description: "The other's, from a match." })
  competenceId!: string;

  @Field(() => [ShareEnum], { description: 'What the other may know of the caller once both agree.' })
  shares!: Share[];
}

@InputType()
export class AnswerExchangeInput {
  @Field(() => ID)
  exchangeId!: string;

  @Field()
  isAccepted!: boolean;

  @Field(() => [ShareEnum], {
    description: 'What the other may know of the caller. Opened is what both name; nothing when declined.',
  })
  shares!: Share[];
}

@InputType()
export class WithdrawExchangeInput {
  @Field(() => ID)
  exchangeId!: string;
}

@ObjectType()
export class ProposeExchangePayload extends Payload {
  @Field(() => Exchange, { nullable: true })
  exchange?: Exchange | null;
}

@ObjectType()
export class AnswerExchangePayload extends ProposeExchangePayload {}

@ObjectType()
export class WithdrawExchangePayload extends ProposeExchangePayload {}

/** Without the members' ids: they would say who it is. */
export function exchangeOf(exchange: OwnExchange): Exchange {
  const { id, state, isOwnProposal, proposedOn, answeredOn, withdrawnOn, other } = exchange;
  return {
    id: globalId('Exchange', id),
    state,
    isOwnProposal,
    competence: competenceOf(exchange.competence),
    answering: exchange.answering.map(competenceOf),
    proposedOn,
    answeredOn,
    withdrawnOn,
    other,
  };
}
