import { keyed } from './step-keys.js';

const keys = (...steps: { step: string; label: string }[]) => keyed(steps).map(({ step }) => step);

describe('the key of a step', () => {
  it('stays, whatever it is called now', () => {
    expect(keys({ step: 'kas', label: 'Zelf afrekenen' })).toEqual(['kas']);
  });

  it('of a new step comes from its words, in letters that a key may have', () => {
    expect(keys({ step: '', label: 'Eerste café: 2 × meelopen!' })).toEqual(['eerste-cafe-2-meelopen']);
    expect(keys({ step: '', label: 'التعارف' })).toEqual(['stap']);
  });

  it('is there once', () => {
    expect(
      keys({ step: '', label: 'Kas' }, { step: 'kas', label: 'Oud' }, { step: '', label: 'kas' }),
    ).toEqual(['kas-2', 'kas', 'kas-3']);
  });

  it('is never longer than forty', () => {
    const long = { step: '', label: 'x'.repeat(200) };
    expect(keys(long, long).every((key) => /^[a-z0-9-]{1,40}$/.test(key))).toBe(true);
  });
});
