import { newId } from '#kernel';
import { Parameters } from '#platform';
import { newestFirst } from './newest-first.js';

describe('newestFirst', () => {
  const page = { limit: 10, isBackward: false, from: null };

  it('reads one row more than the page, so that it can say whether there are others', () => {
    const parameters = new Parameters();
    expect(newestFirst('g.set_on', 'g.id', page, parameters)).toEqual({
      beyond: '',
      order: 'ORDER BY g.set_on DESC, g.id DESC LIMIT $1',
    });
    expect(parameters.values).toEqual([11]);
  });

  it('goes on from a day and an id, either way', () => {
    const from = ['2026-03-01', newId()];
    const [forward, backward] = [false, true].map((isBackward) =>
      newestFirst('d', 'i', { ...page, isBackward, from }, new Parameters()),
    );
    expect(forward!.beyond).toBe('AND (d, i) < ($2::date, $3::uuid)');
    expect(backward).toEqual({
      beyond: 'AND (d, i) > ($2::date, $3::uuid)',
      order: 'ORDER BY d ASC, i ASC LIMIT $1',
    });
  });

  it.each([[['2026-02-30', newId()]], [['2026-03-01', "x'; DROP"]], [['', '']]])(
    'refuses a made-up cursor %p',
    (from) => {
      expect(() => newestFirst('d', 'i', { ...page, from }, new Parameters())).toThrow(
        expect.objectContaining({ code: 'CURSOR_INVALID' }),
      );
    },
  );
});
