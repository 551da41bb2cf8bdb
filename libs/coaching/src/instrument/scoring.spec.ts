import fc from 'fast-check';
import { type InstrumentVersion, instrumentSchema, scorersOf } from './instrument.js';
import { checkedAnswers, scoreRange, scoresOf } from './scoring.js';
import { SHIPPED } from './shipped/shipped.js';
import { entreComp } from './shipped/entrecomp.js';
import { participationLadder } from './shipped/participation-ladder.js';
import { who5 } from './shipped/who-5.js';

const WHO = ['CHEERFUL', 'CALM', 'ACTIVE', 'RESTED', 'INTERESTED'];
const answer = (items: string[], values: number[]) => items.map((item, i) => ({ item, value: values[i]! }));

/** A version with any shape that the schema lets pass. */
const anyVersion: fc.Arbitrary<InstrumentVersion> = fc
  .record({
    min: fc.integer({ min: -10, max: 5 }),
    steps: fc.integer({ min: 1, max: 10 }),
    step: fc.integer({ min: 1, max: 3 }),
    items: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }),
    scoring: fc.constantFrom('SUM', 'SINGLE', 'MEAN'),
    factor: fc.integer({ min: 1, max: 5 }),
    isHigherBetter: fc.boolean(),
  })
  .map(({ min, steps, step, items, scoring, factor, isHigherBetter }) =>
    instrumentSchema.parse({
      ...participationLadder,
      scale: { min, max: min + steps * step, step, labels: [] },
      direction: isHigherBetter ? 'HIGHER_IS_BETTER' : 'LOWER_IS_BETTER',
      scoring: scoring === 'SUM' ? { kind: 'SUM', factor } : { kind: scoring },
      domains: items.map((count, d) => ({
        key: `D${d}`,
        name: { nl: `Domein ${d}` },
        items: Array.from({ length: scoring === 'SINGLE' ? 1 : count }, (_, i) => ({
          key: `D${d}I${i}`,
          text: { nl: 'Vraag' },
        })),
      })),
    }),
  );

/** A version and answers to some of its domains. */
const measured = anyVersion.chain((version) =>
  fc
    .tuple(
      fc.array(fc.boolean(), { minLength: version.domains.length, maxLength: version.domains.length }),
      fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
    )
    .map(([taken, draws]) => {
      const { min, max, step } = version.scale;
      const given = version.domains
        .filter((_, d) => taken[d])
        .flatMap(({ items }) => items)
        .map(({ key }, i) => ({ item: key, value: min + step * (draws[i]! % ((max - min) / step + 1)) }));
      return { version, given };
    }),
);

describe('what is shipped', () => {
  it('is well formed, in both languages, with its source and terms', () => {
    for (const version of SHIPPED) {
      expect(instrumentSchema.parse(version)).toEqual(version);
      const texts = [version.name, version.question, ...version.scale.labels.map(({ text }) => text)];
      for (const { name, items } of version.domains) texts.push(name, ...items.map(({ text }) => text));
      expect(texts.filter(({ en }) => !en)).toEqual([]);
    }
    expect(new Set(SHIPPED.map(({ code, version }) => `${code} ${version}`)).size).toBe(SHIPPED.length);
  });

  it('has the shape that its source gives it', () => {
    expect(scoreRange(participationLadder, 1)).toEqual({ min: 1, max: 6 });
    expect(participationLadder.scale.labels).toHaveLength(6);
    expect(scorersOf(participationLadder)).toEqual(['SELF', 'COACH']);
    expect(scoreRange(who5, 5)).toEqual({ min: 0, max: 100 });
    expect(scorersOf(who5)).toEqual(['SELF']);
    expect([entreComp.domains.length, scoreRange(entreComp, 1)]).toEqual([15, { min: 1, max: 8 }]);
  });
});

describe('scoring', () => {
  it('is the sum times four for the WHO-5', () => {
    const scores = scoresOf(who5, checkedAnswers(who5, answer(WHO, [5, 4, 3, 2, 0])));
    expect(scores).toEqual([{ domain: 'WELL_BEING', score: 56 }]);
  });

  it('says nothing about a domain that was left out, and 0 where 0 was answered', () => {
    const given = checkedAnswers(entreComp, [{ item: 'VISION', value: 3 }]);
    const scores = scoresOf(entreComp, given);
    expect(scores.filter(({ score }) => score !== null)).toEqual([{ domain: 'VISION', score: 3 }]);
    expect(scoresOf(who5, checkedAnswers(who5, answer(WHO, [0, 0, 0, 0, 0])))[0]!.score).toBe(0);
  });

  it.each([
    ['ANSWERS_MISSING', ['answers'], []],
    ['ITEM_UNKNOWN', ['answers', '0', 'item'], [{ item: 'HAPPY', value: 1 }]],
    ['ITEM_ANSWERED_TWICE', ['answers', '1', 'item'], answer(['CALM', 'CALM'], [1, 1])],
    ['ANSWER_OFF_SCALE', ['answers', '0', 'value'], answer(WHO, [6, 1, 1, 1, 1])],
    ['ANSWER_OFF_SCALE', ['answers', '1', 'value'], answer(WHO, [1, -1, 1, 1, 1])],
    ['ANSWERS_INCOMPLETE', ['answers'], answer(WHO.slice(1), [1, 1, 1, 1])],
  ])('is refused with %s at %p', (code, path, given) => {
    expect(() => checkedAnswers(who5, given)).toThrow(expect.objectContaining({ code, path }));
  });

  it('stays within the range, and is there for exactly the domains that were answered', () => {
    fc.assert(
      fc.property(measured, ({ version, given }) => {
        fc.pre(given.length > 0);
        const answers = checkedAnswers(version, given);
        const scores = scoresOf(version, answers);
        expect(scores.map(({ domain }) => domain)).toEqual(version.domains.map(({ key }) => key));
        scores.forEach(({ score }, d) => {
          const { items } = version.domains[d]!;
          expect(score !== null).toBe(items.some(({ key }) => key in answers));
          if (score === null) return;
          const { min, max } = scoreRange(version, items.length);
          expect(score).toBeGreaterThanOrEqual(min);
          expect(score).toBeLessThanOrEqual(max);
        });
      }),
    );
  });

  it('rises, or stays, when an answer rises', () => {
    fc.assert(
      fc.property(measured, fc.nat(), ({ version, given }, draw) => {
        fc.pre(given.length > 0);
        const raised = draw % given.length;
        fc.pre(given[raised]!.value + version.scale.step <= version.scale.max);
        const more = given.map((one, i) =>
          i === raised ? { ...one, value: one.value + version.scale.step } : one,
        );
        const before = scoresOf(version, checkedAnswers(version, given));
        scoresOf(version, checkedAnswers(version, more)).forEach(({ score }, d) => {
          if (score !== null) expect(score).toBeGreaterThanOrEqual(before[d]!.score!);
        });
      }),
    );
  });
});
