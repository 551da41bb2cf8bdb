import fc from 'fast-check';
import { INTRODUCTION_OUTCOMES, type IntroductionOutcome, refuseOutcome } from './outcome.js';

const told = (outcomes: readonly IntroductionOutcome[]) =>
  outcomes.reduce<IntroductionOutcome[]>((past, next) => {
    try {
      refuseOutcome(past, next);
      return [...past, next];
    } catch {
      return past;
    }
  }, []);

describe('what comes of an introduction', () => {
  it('may grow: they meet, a first client, a job; and nothing may still turn into something', () => {
    expect(told(['MET', 'FIRST_CLIENT', 'JOB'])).toEqual(['MET', 'FIRST_CLIENT', 'JOB']);
    expect(told(['NOTHING', 'FIRST_CLIENT'])).toEqual(['NOTHING', 'FIRST_CLIENT']);
  });

  it.each([
    ['OUTCOME_ALREADY_RECORDED', ['MET'], 'MET'],
    ['OUTCOME_CONTRADICTED', ['FIRST_CLIENT'], 'NOTHING'],
    ['OUTCOME_CONTRADICTED', ['MET', 'JOB'], 'NOTHING'],
  ] as const)('is refused with %s after %j: %s', (code, past, next) => {
    expect(() => refuseOutcome(past, next)).toThrow(expect.objectContaining({ code, path: ['outcome'] }));
  });

  it('never says one thing twice, and never nothing after something, in any order of telling', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...INTRODUCTION_OUTCOMES)), (outcomes) => {
        const kept = told(outcomes);
        expect(new Set(kept).size).toBe(kept.length);
        const nothing = kept.indexOf('NOTHING');
        if (nothing >= 0) expect(kept.slice(0, nothing).filter((one) => one !== 'MET')).toEqual([]);
      }),
    );
  });
});
