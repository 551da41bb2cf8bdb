import { errors, type MonthStage } from './month-stage.js';
import { until } from './until.js';

/** The network: facts from the cooperative’s own context, a release, and an analyst who reads it. */
export async function tellNetwork(stage: MonthStage) {
  const { app, scope, coordinator, does } = stage;
  await app.ok(`mutation { publishFacts { ${errors} } }`, {}, coordinator);
  await until(
    async () =>
      (
        await app.database.owner(
          "SELECT 1 FROM outbox.request WHERE kind = 'publish-facts' AND state = 'DONE'",
        )
      ).length === 1,
  );
  await does('buildPublication', { quarter: '2026Q3' }, 'publication { quarter sha256 }', {
    as: 'administrator@network.example',
  });
  const publications =
    '{ publications(first: 5) { edges { node { quarter sha256 promise figures { n whyNotShown: code message } } } } }';
  const analyst = { as: 'analyst@network.example' };
  const [release] = (await app.ok(publications, {}, analyst)).edges;
  expect(release.node.quarter).toBe('2026Q3');
  expect(await app.refused('{ members(first: 1) { edges { node { id } } } }', {}, analyst)).toBe('FORBIDDEN');
  expect(
    await app.refused('{ members(first: 1) { edges { node { id } } } }', {}, { ...analyst, in: scope }),
  ).toBe('FORBIDDEN');
  expect(await app.refused(publications, {}, coordinator)).toBe('FORBIDDEN');
}

/** The second cooperative saw none of it. */
export async function tellStranger(stage: MonthStage, memberId: string, reportId: string) {
  const { app, scope, stranger } = stage;
  expect((await app.ok('{ members(first: 50) { edges { node { id } } } }', {}, stranger)).edges).toEqual([]);
  expect(
    await app.refused('{ members(first: 50) { edges { node { id } } } }', {}, { ...stranger, in: scope }),
  ).toBe('FORBIDDEN');
  expect(await app.refused('query ($id: ID!) { member(id: $id) { name } }', { id: memberId }, stranger)).toBe(
    'NOT_FOUND',
  );
  expect(
    await app.refused('query ($id: ID!) { report(id: $id) { fileLink } }', { id: reportId }, stranger),
  ).toBe('NOT_FOUND');
  expect(
    (
      await app.ok(
        '{ bankInbox(first: 50) { edges { node { id } } } }',
        {},
        { as: 'treasurer@pangea.example' },
      )
    ).edges,
  ).toEqual([]);
}
