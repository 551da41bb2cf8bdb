/**
 * `npm run -s ledger:verify [-- <cooperative>]`: looks through the books of every cooperative of the instance, or of the one
 * with this short name, for every way in which they could be wrong, and holds each chain against the heads that were
 * written down daily under `FILES_DIR/ledger-heads`. Settings as those of a server. It reads only, beside running servers.
 * Exit code 0: all are sound. 1: something is wrong, or could not be looked at.
 */
import { parseArgs } from 'node:util';
import { LedgerCheckRepository, LedgerHeads, LedgerRepository, LedgerVerifier, type Verdict } from '#finance';
import {
  ConfigError,
  dataSourceFor,
  Db,
  Metrics,
  readConfig,
  roleUrl,
  runInContext,
  statement,
  systemContext,
} from '#platform';

interface Cooperative {
  readonly id: string;
  readonly slug: string;
}

const cooperatives = (slug: string | null) =>
  statement<Cooperative, Cooperative[]>(
    `SELECT id, slug FROM registry.organisation WHERE kind = 'COOPERATIVE' AND ($1::text IS NULL OR slug = $1) ORDER BY slug`,
    [slug],
    (rows) => rows,
  );

/** A long chain takes longer than a request may. */
const withoutLimit = statement('SET LOCAL statement_timeout = 0', [], () => undefined);

function report(slug: string, { head, headsCompared, faults }: Verdict): string {
  const end = head ? `${head.sequence} entries, head ${head.hash}` : 'no books';
  const lines = faults.map(({ fault, subject }) => `  ${fault} ${subject}\n`);
  return `${slug}: ${faults.length === 0 ? 'sound' : 'NOT SOUND'} (${end}, ${headsCompared} written heads)\n${lines.join('')}`;
}

try {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [slug = null] = positionals;
  const config = readConfig(process.env);
  const source = dataSourceFor(roleUrl(config, 'app'), 1);
  await source.initialize();
  const db = new Db(source, new Metrics());
  const verifier = new LedgerVerifier(
    db,
    new LedgerRepository(),
    new LedgerCheckRepository(),
    new LedgerHeads(config.filesDir),
  );
  try {
    const found = await db.read(cooperatives(slug));
    if (slug !== null && found.length === 0) throw new ConfigError([`there is no cooperative ${slug}`]);
    for (const cooperative of found) {
      const verdict = await runInContext(systemContext(cooperative.id, 'ledger:verify'), () =>
        db.read(async (unit) => {
          await unit.run(withoutLimit);
          return verifier.verify();
        }),
      );
      process.stdout.write(report(cooperative.slug, verdict));
      if (verdict.faults.length > 0) process.exitCode = 1;
    }
  } finally {
    await source.destroy();
  }
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exitCode = 1;
}
