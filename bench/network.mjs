import { cpus } from 'node:os';
import pg from 'pg';
import { migrations } from '#database';
import {
  BuilderDb,
  CertifierDb,
  Clock,
  dataSourceFor,
  Metrics,
  migrate,
  NetworkReaderDb,
  readConfig,
  rolePassword,
  roleUrl,
  runInContext,
  systemContext,
} from '#platform';
import { startPostgres } from '../dist/apps/embedded/src/postgres.js';
import { BlockRepository } from '../dist/libs/network/src/block/block.repository.js';
import { Blocks } from '../dist/libs/network/src/block/blocks.service.js';
import { CertificateRepository } from '../dist/libs/network/src/certificate/certificate.repository.js';
import { Certifier } from '../dist/libs/network/src/certificate/certifier.service.js';
import { EvidenceRepository } from '../dist/libs/network/src/certificate/evidence.repository.js';
import { CohortRepository } from '../dist/libs/network/src/cohort/cohort.repository.js';
import { Cohorts } from '../dist/libs/network/src/cohort/cohorts.service.js';
import { MoneyRepository } from '../dist/libs/network/src/money/money.repository.js';
import { Money } from '../dist/libs/network/src/money/money.service.js';
import { PartRepository } from '../dist/libs/network/src/part/part.repository.js';
import { Parts } from '../dist/libs/network/src/part/parts.service.js';
import { PublicationRepository } from '../dist/libs/network/src/publication/publication.repository.js';
import { Draws } from '../dist/libs/network/src/release/draws.service.js';
import { ReleaseRepository } from '../dist/libs/network/src/release/release.repository.js';
import { Releases } from '../dist/libs/network/src/release/releases.service.js';
import { StoredCellsReader } from '../dist/libs/network/src/release/stored-cells.service.js';

const COOPERATIVES = 1_000;
/** In each quarter of ten years: 200 members a cooperative. */
const ENTRANTS_A_QUARTER = 5;
const [REBUILT, NEXT] = ['2025Q3', '2025Q4'];
const LOOK_UPS = 200;

/**
 * How long the network's first release over everything takes, the step to the next quarter, and one published figure by
 * its key.
 */
export async function networkReleases() {
  const postgres = await startPostgres({ settings: { shared_buffers: '256MB' } });
  const { ownerUrl, secrets } = postgres;
  const app = new URL(ownerUrl);
  app.username = 'app';
  app.password = rolePassword(secrets.masterKey, 'app');
  const config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: app.toString(),
    MASTER_KEY: secrets.masterKey,
    FILES_DIR: '/tmp',
  });
  await migrate(ownerUrl, Buffer.from(secrets.masterKey, 'base64'), migrations);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const source = await dataSourceFor(roleUrl(config, 'builder'), 2).initialize();
  const certifierSource = await dataSourceFor(roleUrl(config, 'certifier'), 2).initialize();
  const readerSource = await dataSourceFor(roleUrl(config, 'network_reader'), 2).initialize();
  try {
    await fillNetwork(owner);
    const metrics = new Metrics();
    const { draws, releases } = releasesOn(
      new BuilderDb(source, metrics),
      new CertifierDb(certifierSource, metrics),
    );
    const machine = `${cpus().length} x ${cpus()[0].model}`;
    const measures = [];
    for (const [name, quarter, target] of [
      ['network rebuild', REBUILT, 10],
      ['network quarterly step', NEXT, 2],
    ]) {
      // as the autovacuum has done in the years before, and in the quarter between
      await owner.query('VACUUM ANALYZE');
      const from = performance.now();
      const { body } = await runInContext(systemContext(null, 'bench'), () => draws.draw(quarter));
      const drawn = performance.now();
      await runInContext(systemContext(null, 'bench'), () => releases.build(quarter));
      measures.push({ name, seconds: secondsFrom(from, drawn), target, bodyBytes: body.length, machine });
      measures.push({ name: `${name}, certified and published`, seconds: secondsFrom(drawn), machine });
    }
    measures.push({ ...(await figureByKey(owner, new NetworkReaderDb(readerSource, metrics))), machine });
    return measures;
  } finally {
    await readerSource.destroy();
    await source.destroy();
    await certifierSource.destroy();
    await owner.end();
    await postgres.stop();
  }
}

function secondsFrom(from, to = performance.now()) {
  return Number(((to - from) / 1000).toFixed(2));
}

/** The median of figures all over the last release, each as an analyst's request asks for it. */
async function figureByKey(owner, db) {
  const { rows } = await owner.query(
    'SELECT key FROM published.publication_figure WHERE quarter = $1 ORDER BY random() LIMIT $2',
    [NEXT, LOOK_UPS],
  );
  const repository = new PublicationRepository();
  const took = [];
  for (const { key } of rows) {
    const from = performance.now();
    const found = await runInContext(systemContext(null, 'bench'), () =>
      db.read(repository.figure(NEXT, key)),
    );
    took.push(performance.now() - from);
    if (found?.key !== key) throw new Error(`no figure ${key}`);
  }
  took.sort((a, b) => a - b);
  const milliseconds = Number(took[Math.floor(took.length / 2)].toFixed(2));
  return { name: 'network figure by key', milliseconds, target: 5, lookUps: took.length };
}

function releasesOn(db, certifierDb) {
  const repository = new ReleaseRepository();
  const cohortRepository = new CohortRepository();
  const partRepository = new PartRepository();
  const moneyRepository = new MoneyRepository();
  const storedCells = new StoredCellsReader(repository, cohortRepository, partRepository, moneyRepository);
  const draws = new Draws(
    db,
    new Clock(),
    repository,
    new Blocks(new BlockRepository()),
    new Cohorts(cohortRepository),
    new Parts(partRepository),
    new Money(moneyRepository),
    storedCells,
  );
  const certifier = new Certifier(
    certifierDb,
    new CertificateRepository(),
    new EvidenceRepository(),
    repository,
    storedCells,
  );
  return { draws, releases: new Releases(db, draws, certifier, repository) };
}

async function fillNetwork(owner) {
  await owner.query(
    `WITH organisation AS (
       INSERT INTO registry.organisation (kind, slug, name)
       SELECT 'COOPERATIVE', 'coop-' || n, 'Coop ' || n FROM generate_series(1, $1::int) n RETURNING id, name)
     INSERT INTO published.cooperative (tenant_id, label, programme, participation, region)
     SELECT id, name, 'OUTFLOW', 'NAMED', (ARRAY['GRONINGEN', 'GELDERLAND', 'UTRECHT', 'LIMBURG'])[1 + substr(name, 6)::int % 4]
       FROM organisation`,
    [COOPERATIVES],
  );
  await owner.query(
    `INSERT INTO published.choice (tenant_id, effective_quarter, kind, participation)
     SELECT tenant_id, '2016Q1', kind, CASE WHEN kind IN ('cohort', 'money') THEN 'POOLED' ELSE 'NAMED' END
       FROM published.cooperative, unnest(ARRAY['outflow-12', 'outflow-24', 'step-up-12', 'cohort', 'money']) kind`,
  );
  await owner.query(
    `INSERT INTO published.fact (tenant_id, person_hash, entered_in, horizon12_on, horizon24_on, out12, out24, ladder_up12,
       end_month, end_cause, trial_success, thermometer_units12, sector, source, programme, region)
     SELECT f.tenant_id, f.person_hash, f.entered_in, f.starts + 365, f.starts + 730, f.luck < 0.3, f.luck < 0.5, f.luck > 0.6,
            CASE WHEN f.luck < 0.5 THEN floor(f.luck * 47)::int END, CASE WHEN f.luck < 0.5 THEN 'OUTFLOW' END,
            f.luck > 0.2, floor(f.luck * 20)::int - 10, (ARRAY['56', '81', '47', '96', '13'])[1 + floor(f.luck * 4.99)::int],
            (ARRAY['SELF', 'MUNICIPALITY', 'REFERRER'])[1 + floor(f.luck * 2.99)::int], 'OUTFLOW', f.region
       FROM (SELECT c.tenant_id, c.region, year || 'Q' || quarter AS entered_in, make_date(year, quarter * 3 - 2, 1) AS starts,
                    sha256(convert_to(concat_ws(' ', c.tenant_id, year, quarter, who), 'UTF8')) AS person_hash, random() AS luck
               FROM published.cooperative c, generate_series(2016, 2025) year, generate_series(1, 4) quarter,
                    generate_series(1, $1::int) who) f`,
    [ENTRANTS_A_QUARTER],
  );
  await owner.query(
    `INSERT INTO published.contribution (tenant_id, year, sector, cents)
     SELECT tenant_id, year, (ARRAY['56', '81', '47', '96', '13'])[1 + floor(random() * 4.99)::int], 1000000 + floor(random() * 5000000)::int
       FROM published.cooperative, generate_series(2016, 2025) year`,
  );
}
