import { seededRandom } from '../estimate/seeded-random.js';
import { mayBePrinted } from '../money/divide-money.js';
import type { ReleaseJson } from '../publication/listed-figures.js';
import type { ComparisonCells } from '../release/body.js';
import type { AttackResult } from './attack.js';
import type { CountedPeople } from './counted-people.js';
import { attackDifferencing } from './differencing.js';
import { attackDisjoint } from './disjoint.js';
import { attackLeaver } from './leaver.js';
import { attackMoney } from './money-bounds.js';
import { attackMoneyReleases } from './money-releases.js';
import { attackRank } from './rank.js';
import { attackReader } from './reader-reach.js';
import { attackRecompute } from './recompute.js';
import { apart, cell, cellsOf, cooperatives, POLICY, printed, shapeOf } from './release.fixture.js';
import { attackSampler } from './sampler.js';

type Attack = () => AttackResult;

const BEFORE = cooperatives(11);
const OPTIONS = {
  minimum: { people: 10, cooperatives: 5 },
  combinations: 2_000,
  random: seededRandom('planted'),
};

/** Each fault beside the same network without it: the attack has to tell them apart. */
const FAULTS: readonly [fault: string, attack: string, without: Attack, planted: Attack][] = [
  [
    'a cumulative release: the line counts everybody so far, listed or not',
    'A3',
    () => between(BEFORE, cooperatives(12)),
    () => attackDifferencing(print(BEFORE), cumulative(print(BEFORE), 4), 10),
  ],
  [
    'exact figures from five people on',
    'A2',
    () => attackRank(apart([10, 12, 15]), OPTIONS),
    () => attackRank(apart([10, 12, 5]), OPTIONS),
  ],
  [
    'a total with a remainder',
    'A2',
    () => attackRank(apart([20, 30]), OPTIONS),
    () => attackRank(withRemainder(3), OPTIONS),
  ],
  [
    'a redraw',
    'A3',
    () => between(BEFORE, BEFORE),
    () =>
      between(
        BEFORE,
        BEFORE.map((one) => ({
          ...one,
          cells: one.cells.map(({ id, n, noisyOut }) => cell(id, n, noisyOut + 1)),
        })),
      ),
  ],
  [
    'a member in two blocks',
    'A1',
    () => attackDisjoint(apart([20, 30])),
    () =>
      attackDisjoint({
        ...apart([20, 30]),
        classes: [...apart([19, 29]).classes, { cells: [0, 1], people: 1 }],
      }),
  ],
  [
    'half the noise in the triangle',
    'A10',
    () => attackLeaver(apart([20]), POLICY),
    () =>
      attackLeaver(apart([20]), {
        ...POLICY,
        kinds: { ...POLICY.kinds, 'run-off': { ...POLICY.kinds['run-off'], cellEpsilon: '0.6' } },
      }),
  ],
  ['no noise', 'A5', () => attackSampler(['0.7'], 5_000), () => attackSampler(['0.7'], 5_000, () => 0)],
  [
    'a list of what stands out',
    'A6',
    () => shapeOf(cellsOf(BEFORE), printCells),
    () => shapeOf(cellsOf(BEFORE), (cells) => standingOut(printCells(cells))),
  ],
  ['dominance that is not checked', 'A11', () => money([40, 30, 24, 10, 6]), () => money([90, 4, 3, 2, 1])],
  [
    'a second dimension',
    'A12',
    () =>
      sums([
        ['56', 'LIMBURG'],
        ['81', 'NETHERLANDS'],
      ]),
    () =>
      sums([
        ['56', 'NETHERLANDS'],
        ['ALL', 'LIMBURG'],
      ]),
  ],
  [
    'a grant on the facts',
    'A14',
    () => attackReader(['published.publication SELECT']),
    () => attackReader(['published.publication SELECT', 'published.fact SELECT']),
  ],
  [
    'a figure from an exact count',
    'A16',
    () => attackRecompute(print(BEFORE)),
    () =>
      attackRecompute(
        JSON.parse(JSON.stringify(print(BEFORE)).replace(/"rate":"0\.\d/, '"rate":"0.9')) as ReleaseJson,
      ),
  ],
];

describe('A17, faults on purpose', () => {
  const caught: string[] = [];

  it.each(FAULTS)('%s is caught by %s, and nothing is where it is not', (fault, attack, without, planted) => {
    expect(without()).toMatchObject({ attack, passed: true });
    expect(planted()).toMatchObject({ attack, passed: false });
    caught.push(fault);
  });

  it('are all caught', () => {
    const figure = `${caught.length} of ${FAULTS.length}`;
    process.stdout.write(`\nA17 caught: ${figure}\n`);
    expect(figure).toBe('12 of 12');
  });
});

function print(list: ComparisonCells['cooperatives']): ReleaseJson {
  return printed(cellsOf(list));
}

function printCells(cells: Parameters<typeof printed>[0]): ReleaseJson {
  return printed(cells);
}

function between(
  before: ComparisonCells['cooperatives'],
  after: ComparisonCells['cooperatives'],
): AttackResult {
  return attackDifferencing(print(before), print(after), 10);
}

function cumulative(body: ReleaseJson, more: number): ReleaseJson {
  const text = JSON.stringify(body).replace(
    /"pooled":\{"n":(\d+)/,
    (_, n) => `"pooled":{"n":${Number(n) + more}`,
  );
  return JSON.parse(text) as ReleaseJson;
}

function withRemainder(people: number): CountedPeople {
  const { cells, classes } = apart([20, 30]);
  return {
    cells: [...cells, { statistic: 'outflow-12', id: 'total', n: 50 + people }],
    classes: [...classes.map((one) => ({ ...one, cells: [...one.cells, 2] })), { cells: [2], people }],
  };
}

function standingOut(body: ReleaseJson): ReleaseJson {
  const rows = body.own[0]!.comparisons[0]!['figures'] as readonly { cooperative: string; rate: string }[];
  return {
    ...body,
    high: rows.filter(({ rate }) => Number(rate) > 0.3).map(({ cooperative }) => cooperative),
  };
}

function money(thousands: readonly number[]): AttackResult {
  const amounts = thousands.map((amount) => amount * 100_000);
  expect(mayBePrinted(amounts, POLICY.money)).toBe(thousands[0]! < 50);
  return attackMoney([{ printed: amounts.reduce((sum, amount) => sum + amount, 0), amounts }], POLICY.money);
}

function sums(labels: readonly [string, string][]): AttackResult {
  const cells = labels.map(([sector, region]) => ({
    sector,
    region,
    cooperatives: 6,
    roundedEuros: '000001000',
  }));
  return attackMoneyReleases(null, { money: [{ year: 2024, cells }] }, 5);
}
