import { civilDate } from '#kernel';
import type { NetworkTrajectory } from '#membership';
import { networkFacts } from './network-fact.js';
import { personHash } from './person-hash.js';

const BEGAN: NetworkTrajectory = {
  memberId: 'm1',
  trajectoryId: 't1',
  t0: civilDate('2024-02-29'),
  out12: false,
  out24: true,
  end: { month: 14, cause: 'OUTFLOW' },
  trialDecisionDueOn: civilDate('2024-05-29'),
  trialSuccess: true,
};

describe('the facts that a cooperative publishes', () => {
  it('say when somebody entered, when the windows have passed and what became of it, in months', () => {
    expect(networkFacts([BEGAN], (id) => id)).toEqual([
      {
        personHash: 'm1',
        enteredIn: '2024Q1',
        horizon12On: '2025-02-28',
        horizon24On: '2026-02-28',
        out12: false,
        out24: true,
        endMonth: 14,
        endCause: 'OUTFLOW',
        trialDecisionOn: '2024-05-29',
        trialSuccess: true,
      },
    ]);
  });

  it('come in the order of the hashes, which says nothing', () => {
    const facts = networkFacts(
      [
        { ...BEGAN, memberId: 'b' },
        { ...BEGAN, memberId: 'a' },
      ],
      (id) => id,
    );
    expect(facts.map((fact) => fact.personHash)).toEqual(['a', 'b']);
  });
});

describe('the hash of a person', () => {
  it('is the same again, and another for another person, cooperative or key', () => {
    const hash = personHash(Buffer.alloc(32, 1));
    expect(hash('a', 'm')).toMatch(/^[0-9a-f]{64}$/);
    expect(personHash(Buffer.alloc(32, 1))('a', 'm')).toBe(hash('a', 'm'));
    const others = [hash('a', 'n'), hash('b', 'm'), personHash(Buffer.alloc(32, 2))('a', 'm')];
    expect(new Set([hash('a', 'm'), ...others]).size).toBe(4);
  });
});
