import { Clock } from '../clock/clock.js';
import { createLogger } from '../logging/logger.js';
import { Tidings } from './tidings.js';
import { UntilTold } from './until-told.js';

describe('what is kept until told', () => {
  let kept: UntilTold<string>;
  beforeEach(() => {
    kept = new UntilTold(new Tidings('postgres://nowhere', createLogger('silent')), new Clock());
  });

  it('is found until it is forgotten', () => {
    kept.keep('a', 'old', kept.changes);
    kept.keep('b', 'other', kept.changes);
    kept.forget('a');
    expect([kept.get('a'), kept.get('b')]).toEqual([undefined, 'other']);
    kept.forgetAll();
    expect(kept.get('b')).toBeUndefined();
  });

  it.each<[string, () => void]>([
    ['a change of it', () => kept.forget('a')],
    ['a gap', () => kept.forgetAll()],
  ])('is not kept when %s was told while it was read', (_, happen) => {
    const since = kept.changes;
    happen();
    kept.keep('a', 'old', since);
    expect(kept.get('a')).toBeUndefined();
    kept.keep('a', 'new', kept.changes);
    expect(kept.get('a')).toBe('new');
  });

  it('is no more than fits', () => {
    for (let n = 0; n <= 10_000; n += 1) kept.keep(`${n}`, 'one', kept.changes);
    expect([kept.get('0'), kept.get('10000')]).toEqual([undefined, 'one']);
  });
});
