import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type GqlContextType, GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { catchError, type Observable, of } from 'rxjs';
import { DomainError } from '#kernel';
import { currentContext } from '../context/request-context.js';
import { endsTheOperation, userErrorOf } from './error-map.js';

/** A mutation that a rule refuses answers with `userErrors`; its unit of work has already been rolled back by then. */
@Injectable()
export class UserErrorsInterceptor implements NestInterceptor {
  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (execution.getType<GqlContextType>() !== 'graphql') return next.handle();
    const info = GqlExecutionContext.create(execution).getInfo<GraphQLResolveInfo>();
    if (info.parentType.name !== 'Mutation') return next.handle();
    return next.handle().pipe(
      catchError((error: unknown) => {
        if (error instanceof DomainError && !endsTheOperation(error)) {
          return of({ userErrors: [userErrorOf(error, currentContext())] });
        }
        throw error;
      }),
    );
  }
}
