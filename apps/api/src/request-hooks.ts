import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { DomainError } from '#kernel';
import { type RequestContext, runInContext, text, localeOf } from '#platform';
import type { Door } from './door.js';

declare module 'fastify' {
  interface FastifyRequest {
    opened: RequestContext | null;
  }
}

const STATUS: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, INTERNAL: 500 };
/** What a page may load: its own files, and no script or style that stands in the page itself. */
const PAGE_POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'frame-ancestors': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
};
/** The explorer's editor makes style tags, carries its icons as data and works in workers. */
const EXPLORER_POLICY = {
  ...PAGE_POLICY,
  'style-src': "'self' 'unsafe-inline'",
  'font-src': "'self' data:",
  'worker-src': "'self' blob:",
};
const [pageHeaders, explorerHeaders] = [PAGE_POLICY, EXPLORER_POLICY].map((policy) => ({
  'content-security-policy': Object.entries(policy)
    .map((directive) => directive.join(' '))
    .join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}));
const EXPLORER = /^\/graphiql(\/|$|\?)/;

/** Routes that open a context; the router has decoded what a caller wrote in another way. */
const OPENED = /^\/(graphql|files)(\/|$)/;

/** Before every request: its context. After: headers that keep browsers honest, and one line in the log. */
export function addRequestHooks(http: FastifyInstance, door: Door, logger: Logger): { closing(): void } {
  let isClosing = false;
  http.decorateRequest('opened', null);

  http.addHook('onRequest', async (request, reply) => {
    if (!OPENED.test(request.routeOptions.url ?? '')) return;
    try {
      request.opened = await door.openRequest(request);
    } catch (error) {
      const code = error instanceof DomainError ? error.code : 'INTERNAL';
      if (code === 'INTERNAL') logger.error({ err: error }, 'the door is broken');
      const message = text(code, localeOf(request.headers['accept-language']));
      // a caller of plain HTTP meets the form that the other refusals of plain HTTP have
      const isGraphql = request.routeOptions.url?.startsWith('/graphql');
      const refusal = isGraphql
        ? { errors: [{ message, extensions: { code } }] }
        : { code, message, requestId: null };
      await reply.code(STATUS[code] ?? 400).send(refusal);
    }
  });

  http.addHook('preHandler', (request, _reply, done) => {
    if (request.opened) runInContext(request.opened, done);
    else done();
  });

  http.addHook('onSend', (request, reply, _payload, done) => {
    reply.headers(EXPLORER.test(request.url) ? explorerHeaders! : pageHeaders!);
    if (request.opened)
      reply.headers({ 'x-request-id': request.opened.requestId, 'cache-control': 'no-store' });
    // a socket that stays open would hold the drain
    if (isClosing) reply.header('connection', 'close');
    done();
  });

  http.addHook('onResponse', (request, reply, done) => {
    if (request.opened) {
      const { requestId, cooperativeId } = request.opened;
      const ms = Math.round(reply.elapsedTime);
      logger.info(
        {
          requestId,
          cooperative: cooperativeId ?? undefined,
          method: request.method,
          status: reply.statusCode,
          ms,
        },
        'request',
      );
    }
    done();
  });

  return {
    closing() {
      isClosing = true;
    },
  };
}
