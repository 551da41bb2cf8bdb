import { GraphQLSchemaHost } from '@nestjs/graphql';
import type pg from 'pg';
import { PERMISSIONS, type Role, ROLE_HOMES, ROLES } from '#identity';
import { civilDate } from '#kernel';
import { PublisherDb, runInContext } from '#platform';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { reachOf as reachOfRole } from '../attack/reader-reach.js';
import { FactRepository } from '../fact/fact.repository.js';
import type { NetworkFact } from '../fact/network-fact.js';
import { FactsJob } from '../fact/facts.job.js';
import { enrol, loginAs, systemContext, takePart } from './network.fixture.js';

const FACT: NetworkFact = {
  personHash: 'a'.repeat(64),
  enteredIn: '2022Q1',
  horizon12On: civilDate('2023-03-31'),
  horizon24On: civilDate('2024-03-31'),
  out12: true,
  out24: true,
  endMonth: 6,
  endCause: 'OUTFLOW',
  trialDecisionOn: civilDate('2022-06-30'),
  trialSuccess: true,
  ladderUp12: true,
  thermometerUnits12: 3,
  sector: '56',
  source: 'SELF',
  programme: 'OUTFLOW',
  region: 'UTRECHT',
};

describe('the walls of the network', () => {
  let app: TestApp;
  let scope: string;
  let pangea: string;

  beforeAll(async () => {
    app = await startTestApp({}, false);
    app.moveTo('2026-11-23');
    scope = await app.organisation('COOPERATIVE', 'scope');
    pangea = await app.organisation('COOPERATIVE', 'pangea');
    for (const id of [scope, pangea]) {
      await takePart(app, id, '2018-01-01', {
        participation: 'NAMED',
        programme: 'OUTFLOW',
        label: id.slice(-4),
      });
      await enrol(app, id, 3, '2022-02-01');
      await app.within(
        id,
        await app.account(`coordinator@${id}.example`, 'COORDINATOR', id),
        'COORDINATOR',
        async () => {
          await app.get(FactsJob).publishFacts();
        },
      );
    }
  });
  afterAll(() => app?.stop());

  describe('the network’s reader', () => {
    it('may read publications and may do nothing else anywhere, by catalogue', async () => {
      expect(await reachOf('network_reader')).toEqual(READABLE.map((relation) => `${relation} SELECT`));
    });

    it('would be caught with one relation, column or function more', async () => {
      const plants: [grant: string, revoke: string, seen: string][] = [
        [
          'GRANT SELECT ON published.fact TO',
          'REVOKE SELECT ON published.fact FROM',
          'published.fact SELECT',
        ],
        [
          'GRANT SELECT (label) ON published.cooperative TO',
          'REVOKE SELECT (label) ON published.cooperative FROM',
          'published.cooperative column SELECT',
        ],
        ['GRANT USAGE ON SCHEMA tenant TO', 'REVOKE USAGE ON SCHEMA tenant FROM', 'schema tenant USAGE'],
        [
          'GRANT EXECUTE ON FUNCTION tenant.current_tenant() TO',
          'REVOKE EXECUTE ON FUNCTION tenant.current_tenant() FROM',
          'function tenant.current_tenant',
        ],
      ];
      for (const [grant, revoke, seen] of plants) {
        await app.database.owner(`${grant} network_reader`);
        expect(await reachOf('network_reader')).toContain(seen);
        await app.database.owner(`${revoke} network_reader`);
      }
    });

    it('is refused when it tries, relation by relation', async () => {
      const relations = await app.database.owner<{ name: string }>(`${RELATIONS} ORDER BY 1`);
      expect(relations.length).toBeGreaterThan(40);
      const reader = await loginAs(app, 'network_reader');
      const answered: string[] = [];
      for (const { name } of relations) {
        const answer = await reader
          .query(`SELECT * FROM ${name} LIMIT 1`)
          .catch((error: pg.DatabaseError) => error.code);
        if (typeof answer === 'object') answered.push(name);
        else expect(answer).toBe('42501');
      }
      await reader.end();
      expect(answered).toEqual(READABLE);
    });
  });

  it('lets the builder reach facts, blocks and publications, and nothing of a cooperative', async () => {
    expect(await reachOf('builder')).toEqual([
      'published.block INSERT',
      'published.block SELECT',
      'published.block_count INSERT',
      'published.block_count SELECT',
      'published.certificate SELECT',
      'published.choice SELECT',
      'published.cohort INSERT',
      'published.cohort SELECT',
      'published.contribution SELECT',
      'published.cooperative SELECT',
      'published.counted_person SELECT',
      'published.counted_person column INSERT',
      'published.counted_person column UPDATE',
      'published.draft INSERT',
      'published.draft SELECT',
      'published.draft column UPDATE',
      'published.fact SELECT',
      'published.money_cell INSERT',
      'published.money_cell SELECT',
      'published.part INSERT',
      'published.part SELECT',
      'published.part_count INSERT',
      'published.part_count SELECT',
      'published.publication INSERT',
      'published.publication SELECT',
      'published.publication_figure INSERT',
      'published.publication_figure SELECT',
      'published.run_off_cell INSERT',
      'published.run_off_cell SELECT',
      'published.run_off_event INSERT',
      'published.run_off_event SELECT',
    ]);
    const builder = await loginAs(app, 'builder');
    await expect(builder.query('SELECT * FROM tenant.member')).rejects.toThrow(
      'permission denied for schema tenant',
    );
    await builder.end();
  });

  it('lets the certifier look at what a release is made of, and write certificates only', async () => {
    const reach = await reachOf('certifier');
    expect(reach.filter((one) => !one.endsWith(' SELECT'))).toEqual(['published.certificate INSERT']);
    expect(reach.every((one) => one.startsWith('published.'))).toBe(true);
  });

  describe('a cooperative’s publisher', () => {
    it('neither sees nor changes the facts of another', async () => {
      const publisher = await loginAs(app, 'publisher');
      await publisher.query('BEGIN');
      await publisher.query(`SELECT set_config('app.tenant_id', $1, true)`, [scope]);
      const seen = await publisher.query('SELECT DISTINCT tenant_id FROM published.fact');
      expect(seen.rows).toEqual([{ tenant_id: scope }]);
      const removed = await publisher.query('DELETE FROM published.fact WHERE tenant_id = $1', [pangea]);
      expect(removed.rowCount).toBe(0);
      const insert =
        'INSERT INTO published.fact (tenant_id, person_hash, entered_in, horizon12_on, out12, horizon24_on, out24, trial_success, ladder_up12, thermometer_units12, sector, source) VALUES ($1, $2, $3, $4, true, $5, true, true, true, 3, $6, $7)';
      await expect(
        publisher.query(insert, [
          pangea,
          Buffer.from(FACT.personHash, 'hex'),
          FACT.enteredIn,
          FACT.horizon12On,
          FACT.horizon24On,
          FACT.sector,
          FACT.source,
        ]),
      ).rejects.toThrow('row-level security');
      await publisher.end();
      expect(await factsOf(pangea)).toBe(3);
    });

    it('writes nothing and sees nothing in no cooperative', async () => {
      const repository = app.get(FactRepository);
      const db = app.get(PublisherDb);
      await expect(
        runInContext(systemContext(null), () => db.write(repository.putFacts([FACT]))),
      ).rejects.toThrow();
      expect(await runInContext(systemContext(null), () => db.read(repository.published()))).toBeNull();
    });

    it('publishes twice what it publishes once', async () => {
      const facts = () => app.database.owner('SELECT * FROM published.fact ORDER BY person_hash');
      const before = await facts();
      await runInContext(systemContext(scope), () => app.get(FactsJob).publishFacts());
      expect(await facts()).toEqual(before);
      expect(before.filter((fact) => fact.out12)).toHaveLength(2);
    });

    it('takes every fact back when its board withdraws', async () => {
      await takePart(app, scope, '2026-11-01', {
        participation: 'NONE',
        programme: 'OUTFLOW',
        label: 'Scope',
      });
      await runInContext(systemContext(scope), () => app.get(FactsJob).publishFacts());
      expect(await factsOf(scope)).toBe(0);
      expect(await factsOf(pangea)).toBe(3);
    });
  });

  it('lets nobody but network staff read publications, and only its administrator build', async () => {
    const answers: Partial<Record<Role, readonly [string, string]>> = {};
    for (const role of ROLES) {
      const home = ROLE_HOMES[role];
      const organisation =
        home === 'COOPERATIVE'
          ? scope
          : await app.organisation(home, role.toLowerCase().replaceAll('_', '-'));
      const email = `${role.toLowerCase()}@walls.example`;
      await app.account(email, role, organisation, role === 'MEMBER' ? await anyMember() : undefined);
      const code = async (query: string) =>
        (await app.gql(query, {}, { as: email })).errors?.[0]?.extensions.code ?? 'OK';
      answers[role] = [
        await code('{ publications(first: 1) { edges { cursor } } }'),
        await code('mutation { buildPublication(input: { quarter: "x" }) { userErrors { code } } }'),
      ];
    }
    for (const role of ROLES) {
      expect([role, answers[role]]).toEqual([
        role,
        [
          role in PERMISSIONS['publication.read'] ? 'OK' : 'FORBIDDEN',
          role in PERMISSIONS['publication.build'] ? 'OK' : 'FORBIDDEN',
        ],
      ]);
    }
  });

  it('refuses the analyst everything but publications and what boards show each other', async () => {
    const network = await app.organisation('NETWORK', 'network');
    await app.account('analyst@network.example', 'ANALYST', network);
    const fields = Object.values(app.nest.get(GraphQLSchemaHost).schema.getQueryType()!.getFields());
    const plain = fields.filter((field) =>
      field.args.every((arg) => arg.defaultValue !== undefined || !String(arg.type).endsWith('!')),
    );
    expect(plain.length).toBeGreaterThan(5);
    for (const { name } of plain.filter(({ name }) => ![...OPEN_TO_ALL, ...SHOWN].includes(name))) {
      const answer = await app.gql(`{ ${name} { __typename } }`, {}, { as: 'analyst@network.example' });
      const scalar = await app.gql(`{ ${name} }`, {}, { as: 'analyst@network.example' });
      const codes = [answer, scalar].map(({ errors }) => errors?.[0]?.extensions.code);
      expect([name, codes]).toEqual([
        name,
        expect.arrayContaining([LISTED.includes(name) ? 'BAD_USER_INPUT' : 'FORBIDDEN']),
      ]);
    }
    const inside = await app.gql(
      '{ cooperative { name } }',
      {},
      { as: 'analyst@network.example', in: scope },
    );
    expect(inside.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  const factsOf = async (cooperative: string | undefined) =>
    (await app.database.owner('SELECT FROM published.fact WHERE tenant_id = $1', [cooperative])).length;

  const anyMember = async () =>
    (
      await app.database.owner<{ id: string }>('SELECT id FROM tenant.member WHERE tenant_id = $1 LIMIT 1', [
        scope,
      ])
    )[0]!.id;

  /** Everything that a role may do outside PostgreSQL's own schemas, by privilege. */
  const reachOf = async (role: string) => {
    const { text, values, map } = reachOfRole(role);
    return map(await app.database.owner(text, values as unknown[]));
  };
});

/** What whoever reads the network's figures may see of the database. */
const READABLE = ['published.certificate', 'published.publication', 'published.publication_figure'];

/** Open to whoever is signed in, or to everybody. */
const OPEN_TO_ALL = ['viewer', 'instance', 'notices', 'unreadNotices'];
/** Open to the analyst, and asked for by page. */
const LISTED = ['publications', 'networkNotes'];
/** What boards let each other and the network's staff know. */
const SHOWN = ['colleagues'];

const RELATIONS = `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'`;
