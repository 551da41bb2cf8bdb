import { createHash } from 'node:crypto';
import type pg from 'pg';
import { CertifierDb, runInContext } from '#platform';
import { inventNetwork } from '../../../../test/fixtures/network/an-invented-network.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { type CountedCell, ofStatistic } from '../attack/counted-people.js';
import { isolation, smallestCombination } from '../attack/rank.js';
import { seededRandom } from '../estimate/seeded-random.js';
import { Draws } from '../release/draws.service.js';
import { loginAs, systemContext } from '../release/network.fixture.js';
import { ReleaseRepository } from '../release/release.repository.js';
import { Releases } from '../release/releases.service.js';
import { Certifier } from './certifier.service.js';
import { countedPeopleOf } from './counted-people-of.js';
import { EvidenceRepository } from './evidence.repository.js';
import type { PrintedCertificate } from './certificate-body.js';

const ANALYST = 'analyst@network.example';
const ADMINISTRATOR = 'administrator@network.example';

describe('the certificate of a release', () => {
  let app: TestApp;
  let builder: pg.Client;

  beforeAll(async () => {
    app = await startTestApp({}, false);
    app.moveTo('2026-11-23');
    const network = await app.organisation('NETWORK', 'network');
    await app.account(ANALYST, 'ANALYST', network);
    await app.account(ADMINISTRATOR, 'NETWORK_ADMINISTRATOR', network);
    await inventNetwork(app.database, { cooperatives: 16, years: [2018, 2019], aQuarter: 3 });
    builder = await loginAs(app, 'builder');
  });
  afterAll(async () => {
    await builder?.end();
    await app?.stop();
  });

  it('stands beside every release, with a figure for each attack', async () => {
    for (const quarter of ['2020Q1', '2020Q2', '2022Q4']) {
      await build(quarter);
      const { data } = await app.gql(
        `query ($quarter: String!) {
           releaseCertificate(quarter: $quarter) { quarter attempt passed suite publicationSha256 sha256 body
             checks { attack passed figure } checkedElsewhere { attack where } }
           publication(quarter: $quarter) { sha256 } }`,
        { quarter },
        { as: ANALYST },
      );
      const { releaseCertificate: certificate, publication } = data;
      expect(certificate).toMatchObject({ attempt: 1, passed: true, publicationSha256: publication.sha256 });
      expect(certificate.checks.filter((check: { passed: boolean }) => !check.passed)).toEqual([]);
      expect(certificate.checks.map(({ attack }: { attack: string }) => attack)).toEqual(
        expect.arrayContaining(['A1', 'A2', 'A3', 'A5', 'A6', 'A10', 'A11', 'A12', 'A14', 'A15']),
      );
      expect(createHash('sha256').update(certificate.body).digest('hex')).toBe(certificate.sha256);
    }
  });

  it('is not found for a quarter that was never certified', async () => {
    expect(
      await app.refused('{ releaseCertificate(quarter: "2019Q1") { sha256 } }', {}, { as: ANALYST }),
    ).toBe('NOT_FOUND');
  });

  it('says of amounts that a bar was held, and is written once for a draft that passed', async () => {
    const [row] = await app.database.owner<{ body: string }>(
      "SELECT body FROM published.certificate WHERE quarter = '2022Q4'",
    );
    const { checks } = JSON.parse(row!.body) as PrintedCertificate;
    expect(checks.find(({ attack }) => attack === 'A11')!.figure).toEqual({
      cells: expect.any(Number) as number,
      coalition: 2,
      aboveAtLeast: '0.15',
      widthAtLeast: '0.30',
    });
    const draft = await runInContext(systemContext(null), () => app.get(Draws).draw('2023Q1'));
    const first = await certify(draft);
    expect(first).toMatchObject({ attempt: 1, passed: true, publicationSha256: draft.sha256 });
    expect(await certify(draft)).toEqual(first);
  });

  it('finds no group of fewer than ten either in all cells that count the same outcome, whatever they are grouped by', async () => {
    const evidence = app.get(EvidenceRepository);
    const counted = await runInContext(systemContext(null), () =>
      app
        .get(CertifierDb)
        .read(async (unit) =>
          countedPeopleOf(await unit.run(evidence.edges()), await unit.run(evidence.memberships()), []),
        ),
    );
    const outflow = ofStatistic({ ...counted, cells: counted.cells.map(asOutflow) }, 'outflow-12');
    const { rank, smallest } = isolation(outflow);
    const tried = smallestCombination(outflow, 10_000, seededRandom('outflow'));
    process.stdout.write(
      `\nA2 over ${outflow.cells.length} cells of outflow within 12 months: rank ${rank}, smallest ${smallest}, at random ${tried}\n`,
    );
    expect(outflow.cells.length).toBeGreaterThan(20);
    expect(Math.min(smallest, tried)).toBeGreaterThanOrEqual(10);
  });

  describe('without which the database publishes nothing', () => {
    const publish = (certificate: string | null) =>
      builder.query(
        `INSERT INTO published.publication (sequence, quarter, body, previous_sha256, sha256, certificate_sha256)
         SELECT (SELECT count(*) + 1 FROM published.publication), quarter, body, previous_sha256, sha256, decode($1, 'hex')
           FROM published.draft WHERE quarter = '2023Q1'`,
        [certificate],
      );

    it('none', async () => {
      await expect(publish(null)).rejects.toThrow('publication_certified');
    });

    it('one of another release', async () => {
      const [other] = await app.database.owner<{ sha256: string }>(
        "SELECT encode(sha256, 'hex') AS sha256 FROM published.certificate WHERE quarter = '2020Q1'",
      );
      await expect(publish(other!.sha256)).rejects.toThrow('publication_certificate');
    });

    it('one that did not pass', async () => {
      const sha256 = await plantCertificate('2023Q1', false);
      await expect(publish(sha256)).rejects.toThrow('publication_certificate');
    });

    it('one that the builder wrote for itself', async () => {
      await expect(
        builder.query(
          "INSERT INTO published.certificate (sha256, quarter, attempt, publication_sha256, passed, body) VALUES (sha256('{}'), '2023Q1', 9, sha256('x'), true, '{}')",
        ),
      ).rejects.toThrow('permission denied');
    });

    it('another text under the hash that was certified', async () => {
      await expect(
        builder.query(
          `INSERT INTO published.publication (sequence, quarter, body, previous_sha256, sha256, certificate_sha256)
           SELECT (SELECT count(*) + 1 FROM published.publication), d.quarter, replace(d.body, '+0000', '+0001'), d.previous_sha256, d.sha256, c.sha256
             FROM published.draft d JOIN published.certificate c ON c.publication_sha256 = d.sha256 AND c.passed WHERE d.quarter = '2023Q1'`,
        ),
      ).rejects.toThrow('publication_hashed');
    });

    it('and the certifier neither publishes nor draws', async () => {
      const certifier = await loginAs(app, 'certifier');
      for (const table of ['publication', 'draft', 'block', 'fact'])
        await expect(certifier.query(`INSERT INTO published.${table} DEFAULT VALUES`)).rejects.toThrow(
          'permission denied',
        );
      await certifier.end();
      await expect(app.database.owner('DELETE FROM published.certificate')).rejects.toThrow(
        'PUBLISHED_NEVER_CHANGES',
      );
    });
  });

  it('that is not passed keeps the release in, and what was drawn; another attempt may follow', async () => {
    await build('2023Q1');
    const drawn = async () => app.database.owner('SELECT * FROM published.block_count ORDER BY block_id');
    await app.database.owner('GRANT SELECT ON published.fact TO network_reader');
    const code = await app.refused(BUILD, { input: { quarter: '2023Q2' } }, { as: ADMINISTRATOR });
    await app.database.owner('REVOKE SELECT ON published.fact FROM network_reader');
    expect(code).toBe('CERTIFICATE_FAILED');
    const before = await drawn();
    expect(await app.refused('{ publication(quarter: "2023Q2") { sha256 } }', {}, { as: ANALYST })).toBe(
      'NOT_FOUND',
    );
    await build('2023Q2');
    expect(await drawn()).toEqual(before);
    const attempts = await app.database.owner(
      "SELECT attempt, passed FROM published.certificate WHERE quarter = '2023Q2' ORDER BY attempt",
    );
    expect(attempts).toEqual([
      { attempt: 1, passed: false },
      { attempt: 2, passed: true },
    ]);
  });

  it('is refused to a text that its cells do not give, which is printed again from the same cells', async () => {
    const draft = await runInContext(systemContext(null), () => app.get(Draws).draw('2023Q3'));
    const forged = draft.body.replace(/"rate":"0\.\d/, '"rate":"0.9');
    const hashed = createHash('sha256')
      .update(`{"body":${forged},"prevSha256":"${draft.previousSha256}"}`)
      .digest('hex');
    await app.database.owner(
      "UPDATE published.draft SET body = $1, sha256 = decode($2, 'hex') WHERE quarter = '2023Q3'",
      [forged, hashed],
    );
    expect(await app.refused(BUILD, { input: { quarter: '2023Q3' } }, { as: ADMINISTRATOR })).toBe(
      'CERTIFICATE_FAILED',
    );
    expect((await build('2023Q3')).body).toBe(draft.body);
  });

  it('has its figures one by one, by key and by nothing else', async () => {
    const rows = await app.database.owner<{ key: string; figure: string }>(
      `SELECT key, figure FROM published.publication_figure f WHERE quarter = '2022Q4'
          AND NOT EXISTS (SELECT FROM published.publication_figure e WHERE e.quarter = '2020Q1' AND e.key = f.key) ORDER BY key`,
    );
    expect(rows.length).toBeGreaterThan(10);
    const one = (key: string, quarter = '2022Q4') =>
      app.gql(
        'query ($quarter: String!, $key: String!) { publishedFigure(quarter: $quarter, key: $key) { figure } }',
        { quarter, key },
        { as: ANALYST },
      );
    const { data } = await one(rows[0]!.key);
    expect(data.publishedFigure.figure).toBe(rows[0]!.figure);
    for (const key of ['outflow-12/all except coop-1', `${rows[0]!.key},${rows[1]!.key}`, '%', ''])
      expect((await one(key)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await one(rows[0]!.key, '2020Q1')).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  const build = (quarter: string) =>
    runInContext(systemContext(null), () => app.get(Releases).build(quarter));

  const certify = (draft: Parameters<Certifier['certify']>[0]) =>
    runInContext(systemContext(null), () => app.get(Certifier).certify(draft));

  /** A certificate as the certifier could write one. @returns its hash */
  const plantCertificate = async (quarter: string, passed: boolean): Promise<string> => {
    const draft = await runInContext(systemContext(null), () =>
      app.get(CertifierDb).read(app.get(ReleaseRepository).draft(quarter)),
    );
    const body = `{"planted":${passed}}`;
    const sha256 = createHash('sha256').update(body).digest('hex');
    const certifier = await loginAs(app, 'certifier');
    await certifier.query(
      "INSERT INTO published.certificate (sha256, quarter, attempt, publication_sha256, passed, body) VALUES (decode($1, 'hex'), $2, 8, decode($3, 'hex'), $4, $5)",
      [sha256, quarter, draft!.sha256, passed, body],
    );
    await certifier.end();
    return sha256;
  };
});

/** Blocks, themes and the triangle all count who went out within twelve months. */
function asOutflow(cell: CountedCell): CountedCell {
  const isOutflow = cell.statistic === 'run-off' || cell.statistic.startsWith('theme-');
  return isOutflow ? { ...cell, statistic: 'outflow-12' } : cell;
}

const BUILD =
  'mutation ($input: BuildPublicationInput!) { buildPublication(input: $input) { publication { quarter sha256 } userErrors { code } } }';
