/**
 * The peer: PostGraphile 5 (MIT) on the same function under row-level security, as those who use it would write it. What an
 * income does is a SQL function beside the tables, who asks comes out of a signed token, and PostGraphile makes the API of
 * it. It is not a dependency of the product: `npm exec` brings it for the bench and puts it on the PATH.
 */
import { existsSync, realpathSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { JwtService } from '@nestjs/jwt';

const program = process.env.PATH.split(delimiter)
  .map((folder) => join(folder, 'postgraphile'))
  .find(existsSync);
const require = createRequire(realpathSync(program));
const { postgraphile } = require('postgraphile');
const { makePgService } = require('postgraphile/adaptors/pg');
const { grafserv } = require('postgraphile/grafserv/node');
const { PostGraphileAmberPreset } = require('postgraphile/presets/amber');

const jwt = new JwtService({ secret: process.env.PEER_KEY });

const server = createServer();
const served = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [
    makePgService({ connectionString: process.env.DATABASE_URL, schemas: ['peer'], poolConfig: { max: 8 } }),
  ],
  grafast: {
    context({ node }) {
      const token = node.req.headers.authorization.slice('Bearer '.length);
      const { tenant, actor } = jwt.verify(token, { algorithms: ['HS256'] });
      return { pgSettings: { 'app.tenant_id': tenant, 'app.actor_id': actor, 'app.request_id': 'bench' } };
    },
  },
  grafserv: { graphiql: false, watch: false },
});
await served.createServ(grafserv).addTo(server);
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
process.once('SIGTERM', () => process.exit(0));
