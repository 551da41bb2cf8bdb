import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CookieJar } from '#identity';

const NAME = 'opbloei-session';
const MAX_AGE_SECONDS = 30 * 24 * 60 * 60;

/** The refresh token of the web app: no script reads it, no other site sends it, and only GraphQL gets it. */
export function cookieJar(request: FastifyRequest, reply: FastifyReply, isSecure: boolean): CookieJar {
  const options = { httpOnly: true, sameSite: 'strict', secure: isSecure, path: '/graphql' } as const;
  return {
    address: request.ip,
    readRefreshToken: () => request.cookies[NAME] ?? null,
    keepRefreshToken: (token) => void reply.setCookie(NAME, token, { ...options, maxAge: MAX_AGE_SECONDS }),
    dropRefreshToken: () => void reply.clearCookie(NAME, options),
  };
}
