import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/**
 * Serves the built web app. Every path that nobody else answers is one of its pages; a path under `/assets` is a file
 * or nothing. Without a build (in API tests) there is no web app, and that is no error.
 */
export async function serveWeb(http: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  const page = await readFile(join(folder, 'index.html'));
  await http.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    // beside each text file stand its .gz
    preCompressed: true,
    // else its own header comes over ours
    cacheControl: false,
    setHeaders: (response, path) => {
      response.setHeader('vary', 'accept-encoding');
      // Vite names assets by their content; pages are looked at again
      response.setHeader(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  http.get('/graphiql', (_request, reply) => reply.redirect('/graphiql/'));
  // a wildcard route, since Nest keeps the handler of what is not found for itself
  http.get('/*', (request, reply) => {
    if (/^\/(assets|graphql|files|health)(\/|$)/.test(request.url))
      return reply.code(404).send({ code: 'NOT_FOUND' });
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);
  });
}
