import { divided } from './problems.js';

const error = (path: string[], message: string) => ({ path, code: 'SOME_CODE', message });

describe('what the server found wrong', () => {
  it('stands beside its field, and above the button where no field is about it', () => {
    const errors = [
      error(['startsOn'], 'Too early.'),
      error([], 'No plan yet.'),
      error(['memberId'], 'Who?'),
    ];
    expect(divided(errors, new Set(['startsOn']))).toEqual({
      fields: new Map([['startsOn', 'Too early.']]),
      whole: ['No plan yet.', 'Who?'],
    });
  });

  it('finds a field in a list by its place', () => {
    const { fields, whole } = divided(
      [error(['agreements', '1', 'text'], 'Too long.')],
      new Set(['agreements.1.text']),
    );
    expect(fields.get('agreements.1.text')).toBe('Too long.');
    expect(whole).toEqual([]);
  });
});
