import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessResolver } from '#cooperative';
import { AccessTokens } from '#identity';
import { DomainError, newId } from '#kernel';
import {
  CONFIG,
  type Config,
  type ConnectionParams,
  type GraphqlDoor,
  askedLocale,
  localId,
  type Principal,
  type RequestContext,
} from '#platform';
import { cookieJar } from './cookie-jar.js';

/** Where a request or a connection becomes a context: who, in which cooperative, with which permissions. */
@Injectable()
export class Door implements GraphqlDoor {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly tokens: AccessTokens,
    private readonly access: AccessResolver,
  ) {}

  /** @throws DomainError `FORBIDDEN` for a cooperative that is not the caller's. A token that does not hold is a stranger's. */
  async openRequest(request: FastifyRequest): Promise<RequestContext> {
    const principal = (await this.tokens.verify(request.headers.authorization)) || null;
    return this.access.open({
      requestId: newId(),
      principal,
      cooperativeId: principal ? cooperativeOf(header(request, 'x-cooperative')) : null,
      locale: askedLocale(request.headers['accept-language']),
      idempotencyKey: header(request, 'idempotency-key') ?? null,
    });
  }

  readonly openConnection = async (params: ConnectionParams): Promise<RequestContext> => {
    const principal: Principal | null | false = await this.tokens.verify(params.authorization);
    if (!principal) throw new DomainError('UNAUTHENTICATED');
    return this.access.open({
      requestId: newId(),
      principal,
      cooperativeId: cooperativeOf(params.cooperative),
      locale: askedLocale(params.acceptLanguage),
      idempotencyKey: null,
    });
  };

  readonly httpContext = (request: unknown, reply: unknown): object => ({
    cookies: cookieJar(
      request as FastifyRequest,
      reply as FastifyReply,
      this.config.publicUrl.startsWith('https:'),
    ),
  });
}

function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function cooperativeOf(id: string | undefined): string | null {
  if (id === undefined) return null;
  try {
    return localId('Organisation', id);
  } catch {
    throw new DomainError('FORBIDDEN');
  }
}
