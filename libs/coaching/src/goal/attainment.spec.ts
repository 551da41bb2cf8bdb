import { attainmentOf, LEVELS } from './attainment.js';

describe('attainmentOf', () => {
  it.each(LEVELS)('takes %p', (level) => expect(attainmentOf(level, 'attainment')).toBe(level));

  it.each([-3, 3, 0.5, NaN])('refuses %p', (level) => {
    expect(() => attainmentOf(level, 'attainment')).toThrow(
      expect.objectContaining({ code: 'ATTAINMENT_INVALID', path: ['attainment'] }),
    );
  });
});
