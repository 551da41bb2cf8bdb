import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { DomainError } from '#kernel';
import { answerInsteadOf, contextOrNull, localeOf, text } from '#platform';

const TOO_LARGE = 413;
const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  LINK_EXPIRED: 410,
  FILE_TOO_LARGE: 413,
  FILE_TYPE_REFUSED: 415,
  THROTTLED: 429,
};

/**
 * Errors of the plain HTTP routes, in the words and codes of the API, and of a request that is refused before GraphQL
 * reads it. Of a root field of GraphQL, whatever a mutation can say in its `userErrors`; the rest GraphQL formats itself.
 */
@Catch()
export class ErrorsFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): unknown {
    return host.getType<GqlContextType>() === 'graphql'
      ? answerInsteadOf(error, host)
      : this.answer(error, host);
  }

  private answer(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    // what a parser refuses comes before the context is entered
    const context = contextOrNull() ?? request.opened;
    const [code, status] = this.nameOf(error);
    const params = error instanceof DomainError ? error.params : {};
    const message = text(code, context?.locale ?? localeOf(request.headers['accept-language']), params);
    const requestId = context?.requestId ?? null;
    const isGraphql = request.routeOptions.url?.startsWith('/graphql');
    const reason = code === 'BAD_USER_INPUT' ? {} : { reason: code };
    const refusal = isGraphql
      ? { errors: [{ message, extensions: { code: 'BAD_USER_INPUT', ...reason, requestId } }] }
      : { code, message, requestId };
    void host.switchToHttp().getResponse<FastifyReply>().code(status).send(refusal);
  }

  private nameOf(error: unknown): [string, number] {
    if (error instanceof DomainError) return [error.code, STATUS[error.code] ?? 400];
    // Fastify and its parsers say by a number what was wrong with a request
    const status =
      error instanceof HttpException ? error.getStatus() : (error as { statusCode?: unknown }).statusCode;
    if (status === TOO_LARGE) return ['REQUEST_TOO_LARGE', TOO_LARGE];
    if (status === 404) return ['NOT_FOUND', status];
    if (error instanceof HttpException) return ['BAD_USER_INPUT', error.getStatus()];
    if (typeof status === 'number' && status >= 400 && status < 500) return ['BAD_USER_INPUT', status];
    this.logger.error({ err: error }, 'unforeseen');
    return ['INTERNAL', 500];
  }
}
