import { Instance } from '#identity';
import { addMonths, quarterOf, todayAt } from '#kernel';
import { ReleaseRound } from '#network';
import { inventNetwork, type InventedNetwork } from '../fixtures/network/an-invented-network.js';
import { startTestApp, startTestAppOn, type TestApp } from '../harness/test-app.js';
import { createDemoDatabase } from '../harness/demo-database.js';
import { read, type Read } from './reader.js';

/** Every day it is the demo network; the full run takes one of a thousand cooperatives and ten years of entries. */
export const IS_FULL = process.env.OPBLOEI_FULL === '1';

/** How long a step may take before something hangs. */
export const PATIENCE = IS_FULL ? 1_800_000 : 300_000;

const THOUSAND: InventedNetwork = { cooperatives: 1_000, years: [2014, 2023], aQuarter: 5 };

/** Some years apart and some one after another, and the release after all of these. */
export const [LATER, ...QUARTERS] = (
  IS_FULL
    ? ['2026Q1', '2018Q4', '2019Q4', '2020Q4', '2022Q4', '2023Q1', '2023Q2', '2024Q4', '2025Q4']
    : // the demo ends today
      [1, 12, 6, 2].map((quarters) => quarterOf(addMonths(todayAt(new Date()), -3 * quarters)))
) as [string, ...string[]];

export const ANALYST = 'analyst@network.example';

/** Releases as an analyst holds them, with the network that they are about. */
export interface Attacked {
  readonly app: TestApp;
  readonly releases: readonly (Read & { readonly quarter: string; readonly body: string })[];
}

/** Figures of the attacks, for the table at the end. */
export const figures: Record<string, Record<string, string | number>> = {};

/** The network that is attacked, with an analyst; nothing is released yet. */
export function openNetwork(): Promise<TestApp> {
  return IS_FULL ? openInvented(THOUSAND) : openDemo();
}

/** An invented network with an analyst; nothing is released yet. */
async function openInvented(network: InventedNetwork): Promise<TestApp> {
  const app = await startTestApp({}, false);
  app.moveTo('2026-11-23');
  await inventNetwork(app.database, network);
  await app.account(ANALYST, 'ANALYST', await app.organisation('NETWORK', 'network'));
  return app;
}

/** The demo's 25 cooperatives, each with its facts published in its own context. */
async function openDemo(): Promise<TestApp> {
  const app = await startTestAppOn(await createDemoDatabase({}, 'all'), false);
  await app.get(ReleaseRound).publishAndBuild(await app.get(Instance).cooperativeIds(), []);
  return app;
}

export async function release(app: TestApp, quarters: readonly string[]): Promise<void> {
  await app.get(ReleaseRound).publishAndBuild([], quarters);
}

/** The releases as an analyst exports them, oldest first: text and nothing else. */
export async function exported(app: TestApp): Promise<Attacked['releases']> {
  const { edges } = await app.ok(
    '{ publications(first: 50) { edges { node { quarter body } } } }',
    {},
    { as: ANALYST },
  );
  return edges
    .map(({ node }: { node: { quarter: string; body: string } }) => ({ ...node, ...read(node.body) }))
    .reverse();
}

/** How far the attacks came, in one table for whoever reads the run. */
export function tellFigures(): void {
  const byNumber = Object.entries(figures).sort(([a], [b]) => Number(a.slice(1)) - Number(b.slice(1)));
  const lines = byNumber.map(([attack, figure]) => {
    const said = Object.entries(figure).map(([name, value]) => `${name} ${value}`);
    return `${attack.padEnd(4)} ${said.join(', ')}`;
  });
  process.stdout.write(
    `\nAttacks on ${IS_FULL ? 'a network of 1,000 cooperatives' : 'the demo network'}:\n${lines.join('\n')}\n`,
  );
}
