import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import type { FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import { DomainError } from '#kernel';
import { contextOrNull, text } from '#platform';

const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  LINK_EXPIRED: 410,
  FILE_TOO_LARGE: 413,
  FILE_TYPE_REFUSED: 415,
  THROTTLED: 429,
};

/** Errors of the plain HTTP routes, in the words and codes of the API. GraphQL has its own place for them. */
@Catch()
export class HttpErrorsFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<GqlContextType>() === 'graphql') throw error;
    const context = contextOrNull();
    const [code, status] = this.nameOf(error);
    const params = error instanceof DomainError ? error.params : {};
    const message = text(code, context?.locale ?? 'nl', params);
    void host
      .switchToHttp()
      .getResponse<FastifyReply>()
      .code(status)
      .send({ code, message, requestId: context?.requestId ?? null });
  }

  private nameOf(error: unknown): [string, number] {
    if (error instanceof DomainError) return [error.code, STATUS[error.code] ?? 400];
    if (error instanceof HttpException)
      return [error.getStatus() === 404 ? 'NOT_FOUND' : 'BAD_USER_INPUT', error.getStatus()];
    // Fastify and its parsers say by a number what was wrong with a request
    const status = (error as { statusCode?: unknown }).statusCode;
    if (typeof status === 'number' && status >= 400 && status < 500) return ['BAD_USER_INPUT', status];
    this.logger.error({ err: error }, 'unforeseen');
    return ['INTERNAL', 500];
  }
}
