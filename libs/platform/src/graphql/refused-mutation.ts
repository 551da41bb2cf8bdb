import type { ArgumentsHost } from '@nestjs/common';
import { GqlArgumentsHost } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { DomainError } from '#kernel';
import { currentContext } from '../context/request-context.js';
import { endsTheOperation, userErrorOf } from './error-map.js';
import type { Payload } from './user-error.model.js';

/**
 * What a root field answers when something was thrown in it: a mutation that a rule refuses answers with `userErrors`; its
 * unit of work has already been rolled back by then.
 * @throws the error itself wherever it ends the operation
 */
export function answerInsteadOf(error: unknown, host: ArgumentsHost): Payload {
  const { parentType } = GqlArgumentsHost.create(host).getInfo<GraphQLResolveInfo>();
  if (parentType.name === 'Mutation' && error instanceof DomainError && !endsTheOperation(error)) {
    return { userErrors: [userErrorOf(error, currentContext())] };
  }
  throw error;
}
