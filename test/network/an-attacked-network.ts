import { ReleaseRound } from '#network';
import { inventNetwork, type InventedNetwork } from '../fixtures/network/an-invented-network.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { read, type Read } from './reader.js';

/** The full run takes the network of a thousand cooperatives and ten years of entries; every day it is one of 25. */
export const IS_FULL = process.env.OPBLOEI_FULL === '1';

/** How long a step may take before something hangs. */
export const PATIENCE = IS_FULL ? 1_800_000 : 300_000;

export const NETWORK: InventedNetwork = IS_FULL
  ? { cooperatives: 1_000, years: [2014, 2023], aQuarter: 5 }
  : { cooperatives: 25, years: [2018, 2021], aQuarter: 3 };

/** Some years apart and some one after another. */
export const QUARTERS: readonly string[] = IS_FULL
  ? ['2016Q4', '2018Q4', '2020Q4', '2022Q4', '2023Q1', '2023Q2', '2024Q4', '2025Q4']
  : ['2020Q4', '2022Q1', '2023Q4'];
/** The release after all of these. */
export const LATER = IS_FULL ? '2026Q1' : '2024Q1';

export const ANALYST = 'analyst@network.example';

/** Releases as an analyst holds them, with the network that they are about. */
export interface Attacked {
  readonly app: TestApp;
  readonly releases: readonly (Read & { readonly quarter: string; readonly body: string })[];
}

/** Figures of the attacks, for the table at the end. */
export const figures: Record<string, Record<string, string | number>> = {};

/** An invented network with an analyst; nothing is released yet. */
export async function openNetwork(network: InventedNetwork = NETWORK): Promise<TestApp> {
  const app = await startTestApp({}, false);
  app.moveTo('2026-11-23');
  await inventNetwork(app.database, network);
  await app.account(ANALYST, 'ANALYST', await app.organisation('NETWORK', 'network'));
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
  process.stdout.write(`\nAttacks on ${NETWORK.cooperatives} cooperatives:\n${lines.join('\n')}\n`);
}
