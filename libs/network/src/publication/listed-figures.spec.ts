import { cellsOf, cooperatives, printed } from '../attack/release.fixture.js';
import type { Json } from '../release/canonical-json.js';
import { listedFigures, type ReleaseJson } from './listed-figures.js';

const TWO_BLOCKS = printed(cellsOf(cooperatives(12, 2)));
const keysOf = (release: ReleaseJson): string[] => listedFigures(release).map(({ key }) => key);
const withOwn = (count: number) => printed(cellsOf(cooperatives(count)));

/** Counts with their noise and figures, as they are printed: in a fixed width. */
const PRINTED = /^[+-]?\d+\.\d{12}(e[+-]\d+)?$|^[+-]\d{6,9}$|^-{14}$|^\d{9}$/;

/** Every printed number in a part of a release, by its name. */
function numbersIn(json: Json, name = ''): string[] {
  if (typeof json === 'string') return PRINTED.test(json) ? [`${name} ${json}`] : [];
  if (Array.isArray(json)) return json.flatMap((element) => numbersIn(element as Json, name));
  if (json === null || typeof json !== 'object') return [];
  return Object.entries(json).flatMap(([key, value]) => numbersIn(value, key));
}

describe('the figures of a release, by key', () => {
  it('are all that it prints, each once', () => {
    const { own, runOff, themes, lines, money } = TWO_BLOCKS;
    const listed = listedFigures(TWO_BLOCKS).map(({ key, json }) => {
      // the line names the pooled cells that it adds up; each of them has a key of its own
      const { pooledCells: _, ...rest } = json;
      return key === 'outflow-12/OUTFLOW' ? rest : json;
    });
    const inBody = numbersIn({ own, runOff, themes, lines, money } as unknown as Json);
    expect(inBody.length).toBeGreaterThan(200);
    expect(numbersIn(listed as Json).sort()).toEqual(inBody.sort());
    expect(new Set(keysOf(TWO_BLOCKS)).size).toBe(keysOf(TWO_BLOCKS).length);
  });

  it('have a key of each kind', () => {
    const shape = (key: string) => key.replaceAll(/\d+-\d/g, '<block>');
    expect([...new Set(keysOf(TWO_BLOCKS).map(shape))].sort()).toEqual([
      'at-risk/network',
      'change/outflow-12/<block>',
      'funnel/outflow-12/<block>',
      'funnel/outflow-12/OUTFLOW',
      'incidence/network/OUTFLOW',
      'money/2020/56/NETHERLANDS',
      'outflow-12/<block>',
      'outflow-12/OUTFLOW',
      'outflow-12/pool',
      'prior/outflow-12/OUTFLOW',
      'range/outflow-12/OUTFLOW',
      'restricted-mean/network',
      'run-off/cohort/0/OUTFLOW',
      'theme-source/theme',
      'trial-success/line',
    ]);
  });

  it('name no cooperative where names are not shown, and no range where there is none', () => {
    const ownKeys = (count: number) => keysOf(withOwn(count)).filter((key) => key.includes('outflow-12'));
    expect(ownKeys(9).sort()).toEqual(['outflow-12/OUTFLOW', 'outflow-12/pool', 'range/outflow-12/OUTFLOW']);
    expect(ownKeys(3).sort()).toEqual(['outflow-12/OUTFLOW', 'outflow-12/pool']);
  });

  it('do not grow with the network: a figure is as long for forty cooperatives as for twelve', () => {
    const longest = (count: number) =>
      Math.max(...listedFigures(withOwn(count)).map(({ json }) => JSON.stringify(json).length));
    expect(longest(40)).toBe(longest(12));
  });
});
