import fc from 'fast-check';
import { civilDate } from '#kernel';
import { quartersLater } from '../block/quarter.js';
import { OWN_KINDS } from '../kind/kind.js';
import type { ParticipationDecision } from '../participation/participation.policy.js';
import { networkPolicyOn } from '../policy/network-policy.js';
import type { PrintedComparison } from '../publication/printed-body.js';
import { networkPreview, type PreviewInput } from './network-preview.js';
import type { OwnPerson } from './own-person.js';

const NAMED: ParticipationDecision = {
  choices: { 'outflow-12': 'NAMED', 'outflow-24': 'NAMED', 'step-up-12': 'NAMED', cohort: 'POOLED' },
  money: false,
  shareSettings: false,
  programme: 'OUTFLOW',
  label: 'Scope',
  region: 'UNKNOWN',
};
const chosen = (choice: 'NONE' | 'POOLED'): ParticipationDecision => ({
  ...NAMED,
  choices: { ...NAMED.choices, 'outflow-12': choice },
});

const people = (enteredIn: string, n: number, out = 0): OwnPerson[] =>
  Array.from({ length: n }, (_, i) => ({
    enteredIn,
    counts: { 'outflow-12': i < out, 'outflow-24': i < out, 'step-up-12': false },
  }));

const COMPARED: PrintedComparison = {
  programmeType: 'OUTFLOW',
  definition: 'outflow-12/2',
  cooperatives: 12,
  range: { lower: '0.200000000000', upper: '0.400000000000' },
  pooled: { n: 140, from: '2020Q1', to: '2022Q4', rate: '0.3', lower: '0.25', upper: '0.35' },
  figures: [
    {
      id: 'p1',
      cooperative: 'Pangea',
      n: 10,
      from: '2020Q1',
      to: '2020Q4',
      rate: '0.2',
      lower: '0.1',
      upper: '0.4',
      epsilon: '1.0',
    },
    {
      id: 's1',
      cooperative: 'Scope',
      n: 11,
      from: '2020Q1',
      to: '2020Q4',
      rate: '0.31',
      lower: '0.15',
      upper: '0.5',
      epsilon: '1.0',
    },
  ],
};
const release = (comparison: PrintedComparison): PreviewInput['latest'] => ({
  own: [{ kind: 'outflow-12', comparisons: [comparison] }],
});

const outflow12 = (input: Partial<PreviewInput>) =>
  networkPreview({
    decision: NAMED,
    publishedAs: 'Scope',
    people: [...people('2020Q2', 11, 4), ...people('2021Q2', 12, 3)],
    pooledBefore: new Set(),
    latest: release(COMPARED),
    policy: networkPolicyOn('2026-01-01'),
    reportingOn: civilDate('2026-03-31'),
    ...input,
  })[0]!;

describe('what a board would show', () => {
  it('is what is published under its name, and what the next release would close, beside its own exact counts', () => {
    const { code, noiseAtMost, range, pooled, blocks } = outflow12({});
    expect({ code, noiseAtMost, range }).toEqual({
      code: null,
      noiseAtMost: 3,
      range: { low: 0.2, high: 0.4 },
    });
    expect(pooled).toEqual({ n: 140, rate: 0.3, low: 0.25, high: 0.35 });
    expect(blocks).toEqual([
      {
        from: '2020Q1',
        to: '2020Q4',
        ownN: 11,
        ownOut: 4,
        key: 'outflow-12/s1',
        published: { n: 11, rate: 0.31, low: 0.15, high: 0.5 },
      },
      { from: '2021Q1', to: '2021Q2', ownN: 12, ownOut: 3, key: null, published: null },
    ]);
  });

  it.each(['NONE', 'POOLED'] as const)(
    'is nothing new where it chooses %s; what is published stays',
    (choice) => {
      const { code, blocks } = outflow12({ decision: chosen(choice) });
      expect(code).toBe(`CHOSEN_${choice}`);
      expect(blocks.map(({ published }) => published !== null)).toEqual([true]);
    },
  );

  it.each([
    [
      'a programme where members may stay',
      { decision: { ...NAMED, programme: 'PARTICIPATION' as const } },
      'PARTICIPATION_NOT_COMPARED',
    ],
    [
      'people who count without a name already',
      { pooledBefore: new Set(['outflow-12' as const]) },
      'CHOSEN_POOLED_BEFORE',
    ],
    ['too few people for a group', { people: people('2020Q2', 9), latest: null }, 'NO_FIGURE_YET'],
    ['a group whose year is not over', { people: people('2025Q2', 30), latest: null }, 'NO_FIGURE_YET'],
    [
      'fewer cooperatives than names need',
      { latest: release({ ...COMPARED, figures: [], code: 'NAMES_NEED_MORE_COOPERATIVES' as const }) },
      'NAMES_NEED_MORE_COOPERATIVES',
    ],
    [
      'a comparison that is too small',
      { latest: release({ ...COMPARED, figures: [], code: 'TOO_FEW_TO_SHOW' as const }) },
      'TOO_FEW_TO_SHOW',
    ],
  ])('says why not: %s', (_, input: Partial<PreviewInput>, code) => {
    expect(outflow12(input).code).toBe(code);
  });

  it('says nothing of what is missing to a group: one person more or less below the minimum is the same preview', () => {
    const seen = [1, 5, 9].map((n) => outflow12({ people: people('2020Q2', n), latest: null }));
    expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(1);
  });

  it('has the same edges whatever became of people', () => {
    const anyone = fc.record({ quarter: fc.integer({ min: 0, max: 20 }), out: fc.boolean() });
    fc.assert(
      fc.property(fc.array(anyone, { maxLength: 60 }), (drawn) => {
        const edges = (isFlipped: boolean) =>
          networkPreview({
            decision: NAMED,
            publishedAs: null,
            pooledBefore: new Set(),
            latest: null,
            policy: networkPolicyOn('2026-01-01'),
            reportingOn: civilDate('2026-03-31'),
            people: drawn.map(({ quarter, out }) => ({
              enteredIn: quartersLater('2020Q1', quarter),
              counts: Object.fromEntries(
                OWN_KINDS.map((kind) => [kind, out !== isFlipped]),
              ) as OwnPerson['counts'],
            })),
          }).map(({ blocks, code }) => [code, blocks.map(({ from, to, ownN }) => [from, to, ownN])]);
        expect(edges(true)).toEqual(edges(false));
      }),
    );
  });
});
