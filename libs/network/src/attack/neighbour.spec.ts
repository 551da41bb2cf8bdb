import { createCipheriv, createHash } from 'node:crypto';
import { discreteLaplacePmf, sampleDiscreteLaplace } from '../noise/discrete-laplace.js';
import { epsilonOf, totalEpsilon } from '../noise/epsilon.js';
import type { RandomBytes } from '../noise/random-integer.js';
import { KINDS } from '../kind/kind.js';
import { POLICY } from './release.fixture.js';

const SAMPLES = process.env.OPBLOEI_FULL === '1' ? 500_000 : 100_000;
/** Values that come up less often say too little by themselves. */
const FEWEST = 500;
/** Enough to see a fault that is planted. */
const FEW = SAMPLES / 5;

type Draw = () => number;

/** How far the attacks came, for whoever reads the run. */
const told: string[] = [];
afterAll(() => process.stdout.write(`\n${told.join('\n')}\n`));

/** The cells of the policy with one outcome that counts once; what counts more often is drawn with so much less. */
const RULES = KINDS.map((kind) => ({ kind, ...POLICY.kinds[kind] }));
/** Kinds that are drawn alike are tried once. */
const DISTINCT = [
  ...new Map(RULES.map((rule) => [`${rule.cellEpsilon} ${rule.sensitivity}`, rule])).values(),
];
const PEOPLE = 12;

describe('A5 and A9, two networks that differ in one outcome', () => {
  it.each([
    ['anybody', 4, 5],
    ['the only one who went out', 0, 1],
    ['the only one who did not', PEOPLE, PEOPLE - 1],
  ])('are told apart by no published count further than ε: %s', (who, one, other) => {
    for (const { kind, cellEpsilon, epsilon, sensitivity } of DISTINCT) {
      const [left, right] = [cellOf(cellEpsilon, 'left'), cellOf(cellEpsilon, 'right')];
      const moved = Math.sign(other - one) * sensitivity;
      const beyond = furthest(
        () => one + left(),
        () => one + moved + right(),
        Number(epsilon),
      );
      told.push(`A5 A9 ${kind}, ${who}: ${beyond.toFixed(2)} standard errors beyond ε ${epsilon}`);
      expect([kind, beyond <= 3]).toEqual([kind, true]);
    }
  });

  it('are told apart by no two cells of the triangle further than the kind costs, where an end moves between them', () => {
    const { cellEpsilon, epsilon } = POLICY.kinds['run-off'];
    const event = (of: string, samples: number) =>
      furthest(...moves(cellOf(of, 'left'), cellOf(of, 'right')), Number(epsilon), samples);
    const beyond = event(cellEpsilon, SAMPLES);
    told.push(`A5 run-off, an end that moves: ${beyond.toFixed(2)} standard errors beyond ε ${epsilon}`);
    expect(beyond).toBeLessThanOrEqual(3);
    // each cell with the whole ε of the kind would cost it twice
    expect(event(epsilon, FEW)).toBeGreaterThan(3);
  });

  it.each<[string, (epsilon: string) => Draw]>([
    ['an ε twice as large', (epsilon) => cellOf(totalEpsilon([epsilon, epsilon]), 'twice')],
    [
      'noise that is rounded to even numbers',
      (epsilon) => {
        const draw = cellOf(epsilon, 'even');
        return () => 2 * Math.round(draw() / 2);
      },
    ],
    ['no noise for counts of nobody', () => () => 0],
  ])('are told apart with %s', (_, sampler) => {
    const draw = sampler('1.0');
    expect(
      furthest(
        () => 4 + draw(),
        () => 5 + draw(),
        1,
        FEW,
      ),
    ).toBeGreaterThan(3);
  });
});

describe('A7, an insider who knows the outcomes of all others', () => {
  it('guesses the last one no more often right than ε allows', () => {
    for (const { kind, cellEpsilon, epsilon, sensitivity } of DISTINCT) {
      const accuracy = guessed([{ draw: cellOf(cellEpsilon, 'left'), cellEpsilon, sensitivity }]);
      told.push(`A7 ${kind}: right ${accuracy.toFixed(4)}, allowed ${allowed(Number(epsilon)).toFixed(4)}`);
      expect([kind, accuracy <= allowed(Number(epsilon))]).toEqual([kind, true]);
    }
  });

  it('and no more often from all kinds together than their sum allows', () => {
    const all = RULES.map(({ kind, cellEpsilon, sensitivity }) => ({
      draw: cellOf(cellEpsilon, `all ${kind}`),
      cellEpsilon,
      sensitivity,
    }));
    const accuracy = guessed(all, FEW);
    expect(accuracy).toBeLessThanOrEqual(allowed(Number(POLICY.epsilonCap), FEW));
    told.push(`A7 all kinds: right ${accuracy.toFixed(4)}`);
    expect(accuracy).toBeGreaterThan(0.75);
  });

  it('would always be right without noise', () => {
    const accuracy = guessed([{ draw: () => 0, cellEpsilon: '1.0', sensitivity: 1 }]);
    expect(accuracy).toBeGreaterThan(allowed(1));
  });
});

/**
 * An end that is another: the count of one cell is one lower, that of another one higher. What tells most is whether the
 * first is high and the second is low.
 */
function moves(left: Draw, right: Draw): [Draw, Draw] {
  const isTelling = (first: number, second: number) => Number(first >= 0 && second <= 0);
  return [() => isTelling(left(), right()), () => isTelling(left() - 1, right() + 1)];
}

/**
 * By how many standard errors the logarithm of the odds of the outcome that tells most lies beyond ε. Which one that is,
 * `samples` draws say; how much it tells, as many others: of a hundred outcomes one lies three errors off by chance.
 */
function furthest(one: Draw, other: Draw, epsilon: number, samples = SAMPLES): number {
  const [first, second] = [tallies(one, other, samples), tallies(one, other, samples)];
  const outcomes = [...new Set(first.flatMap((found) => [...found.keys()]))]
    .filter((value) => first.some((found) => (found.get(value) ?? 0) >= FEWEST))
    .map((value) => ({ value, beyond: beyond(first, value, epsilon) }));
  const most = outcomes.reduce((a, b) => (b.beyond > a.beyond ? b : a));
  return beyond(second, most.value, epsilon);
}

/** How often each outcome came up, on either side. */
function tallies(one: Draw, other: Draw, samples: number): Map<number, number>[] {
  return [one, other].map((draw) => {
    const found = new Map<number, number>();
    for (let i = 0; i < samples; i += 1) {
      const value = draw();
      found.set(value, (found.get(value) ?? 0) + 1);
    }
    return found;
  });
}

function beyond(counts: readonly Map<number, number>[], value: number, epsilon: number): number {
  const [less, more] = counts.map((found) => Math.max(1, found.get(value) ?? 0)).sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (Math.log(more / less) - epsilon) / Math.sqrt(1 / more + 1 / less);
}

interface InsiderCell {
  readonly draw: Draw;
  readonly cellEpsilon: string;
  readonly sensitivity: number;
}

/** How often the likelier of two outcomes is the true one. Which is true is a toss; every cell moves by all it can. */
function guessed(cells: readonly InsiderCell[], samples = SAMPLES): number {
  const toss = bytes('toss');
  let right = 0;
  for (let i = 0; i < samples; i += 1) {
    const truth = toss(1)[0]! % 2;
    const odds = cells.reduce((sum, { draw, cellEpsilon, sensitivity }) => {
      const seen = truth * sensitivity + draw();
      const epsilon = epsilonOf(cellEpsilon);
      return (
        sum +
        Math.log(discreteLaplacePmf(seen - sensitivity, epsilon)) -
        Math.log(discreteLaplacePmf(seen, epsilon))
      );
    }, 0);
    if ((odds > 0 ? 1 : 0) === truth) right += 1;
  }
  return right / samples;
}

/** e^ε / (1 + e^ε) and three standard errors. */
function allowed(epsilon: number, samples = SAMPLES): number {
  const share = 1 / (1 + Math.exp(-epsilon));
  return share + 3 * Math.sqrt((share * (1 - share)) / samples);
}

/** The draws of a cell from the beginning of a stream; noise does not know what it is added to, so all may share them. */
function cellOf(epsilon: string, stream: string): Draw {
  const key = `${stream} ${epsilon}`;
  const drawn = DRAWN.get(key) ?? [];
  DRAWN.set(key, drawn);
  const [of, random] = [epsilonOf(epsilon), STREAMS.get(key) ?? bytes(key)];
  STREAMS.set(key, random);
  let place = -1;
  return () => {
    place += 1;
    return (drawn[place] ??= sampleDiscreteLaplace(of, random));
  };
}

const DRAWN = new Map<string, number[]>();
const STREAMS = new Map<string, RandomBytes>();

/** The same bytes in every run, so that a bar of three standard errors is not missed by chance once a month. */
function bytes(seed: string): RandomBytes {
  const key = createHash('sha256').update(seed).digest();
  const stream = createCipheriv('aes-256-ctr', key, Buffer.alloc(16));
  let [pool, place] = [Buffer.alloc(0), 0];
  return (n) => {
    if (place + n > pool.length) [pool, place] = [stream.update(Buffer.alloc(POOL)), 0];
    place += n;
    return pool.subarray(place - n, place);
  };
}

const POOL = 65_536;
