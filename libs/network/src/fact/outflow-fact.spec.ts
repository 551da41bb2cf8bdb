import { civilDate } from '#kernel';
import { outflowFacts, type TrajectoryOutcome } from './outflow-fact.js';
import { personHash } from './person-hash.js';

describe('the facts that a cooperative publishes', () => {
  it('counts outflow with the end of benefit before the twelve months are over, and nothing else', () => {
    const out = { exitKind: 'OUTFLOW', benefitEnded: true } as const;
    expect(outOf(began('2025-01-15', { ...out, endedOn: civilDate('2026-01-14') }))).toBe(true);
    expect(outOf(began('2025-01-15', { ...out, endedOn: civilDate('2026-01-15') }))).toBe(false);
    expect(
      outOf(began('2025-01-15', { ...out, benefitEnded: false, endedOn: civilDate('2025-06-01') })),
    ).toBe(false);
    for (const exitKind of ['DROP_OUT', 'TRANSFERRED'] as const) {
      expect(
        outOf(began('2025-01-15', { exitKind, benefitEnded: true, endedOn: civilDate('2025-06-01') })),
      ).toBe(false);
    }
    expect(outOf(began('2025-01-15'))).toBe(false);
  });

  it('says when somebody entered and when the window has passed', () => {
    expect(outflowFacts([began('2024-02-29')], (id) => id)).toEqual([
      { personHash: 'm1', enteredIn: '2024Q1', horizon12On: '2025-02-28', out12: false },
    ]);
  });

  it('counts a person who came back once, with the first trajectory', () => {
    const again = began('2025-03-01', {
      exitKind: 'OUTFLOW',
      benefitEnded: true,
      endedOn: civilDate('2025-04-01'),
    });
    const facts = outflowFacts([again, began('2022-05-01')], (id) => id);
    expect(facts).toMatchObject([{ enteredIn: '2022Q2', out12: false }]);
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

function began(t0: string, rest: Partial<TrajectoryOutcome> = {}): TrajectoryOutcome {
  return { memberId: 'm1', t0: civilDate(t0), endedOn: null, exitKind: null, benefitEnded: false, ...rest };
}

function outOf(trajectory: TrajectoryOutcome): boolean | undefined {
  return outflowFacts([trajectory], (id) => id)[0]?.out12;
}
