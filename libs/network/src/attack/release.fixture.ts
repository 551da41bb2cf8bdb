import type { CivilDate } from '#kernel';
import type { ReleaseJson } from '../publication/listed-figures.js';
import { INITIAL_NETWORK_POLICY } from '../policy/network-policy.js';
import type { ComparisonCells, CountCell, PublishedCells } from '../release/body.js';
import { canonicalJson, type JsonObject } from '../release/canonical-json.js';
import { publicationBody } from '../release/publication.js';
import { seededRandom } from '../estimate/seeded-random.js';
import type { CountedPeople } from './counted-people.js';
import { attackSkeleton } from './skeleton.js';

export const POLICY = { ...INITIAL_NETWORK_POLICY, validFrom: '2018-01-01' };

export function cell(id: string, n: number, noisyOut: number): CountCell {
  return { id, from: '2020Q1', to: '2020Q4', n, noisyOut, epsilon: '1.0' };
}

/** So many cooperatives, each with so many blocks of 11 to 14 people. */
export function cooperatives(count: number, blocks = 1): ComparisonCells['cooperatives'] {
  return Array.from({ length: count }, (_, i) => ({
    label: `Coop ${String(i).padStart(2, '0')}`,
    cells: Array.from({ length: blocks }, (_, block) =>
      cell(`${i}-${block}`, 11 + (i % 4), 2 + ((i + block) % 4)),
    ),
  }));
}

export function cellsOf(list: ComparisonCells['cooperatives']): PublishedCells {
  const pooled = { ...cell('pool', 24, 5), cooperatives: 6 };
  const region = 'NETHERLANDS' as const;
  return {
    own: [{ kind: 'outflow-12', programmeType: 'OUTFLOW', cooperatives: list, pooledCells: [pooled] }],
    runOff: [
      {
        id: 'cohort',
        region: null,
        from: '2020Q1',
        to: '2020Q4',
        n: 120,
        cooperatives: 12,
        grid: { grid: 'network-year', noiseP95BasisPoints: 900 },
        cellEpsilon: '0.3',
        causes: ['OUTFLOW'],
        bins: [{ months: [0, 12], counts: { OUTFLOW: 31 }, closedIn: '2021Q4' }],
      },
    ],
    themes: [{ kind: 'theme-source', cells: [{ ...cell('theme', 60, 20), cooperatives: 9, label: 'SELF' }] }],
    lines: [{ kind: 'trial-success', cells: [{ ...cell('line', 120, 80), cooperatives: 12, region }] }],
    money: [{ year: 2020, sector: '56', region, cents: 12_300_000, cooperatives: 6 }],
  };
}

export function printed(cells: PublishedCells, release = '2026Q3'): ReleaseJson {
  return publicationBody({
    release,
    reportingOn: '2026-09-30' as CivilDate,
    codeVersion: 'test',
    policy: POLICY,
    cells,
    yearsNotShown: [],
    notCompared: [],
  }) as ReleaseJson;
}

/** A6 on what a release would print of these cells. */
export function shapeOf(
  cells: PublishedCells,
  print: (cells: PublishedCells) => JsonObject,
): ReturnType<typeof attackSkeleton> {
  return attackSkeleton(canonicalJson(print(cells)), cells, print, seededRandom('skeleton'), 2);
}

/** Cells that hold nobody twice, each with one class of people. */
export function apart(sizes: readonly number[]): CountedPeople {
  return {
    cells: sizes.map((n, place) => ({ statistic: 'outflow-12', id: `${place}`, n })),
    classes: sizes.map((people, place) => ({ cells: [place], people })),
  };
}
