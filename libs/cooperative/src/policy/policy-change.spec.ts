import { settingsSideBySide } from './policy-change.js';

describe('settings side by side', () => {
  it('name each once, with what it was and what it becomes', () => {
    expect(settingsSideBySide({ months: 3, gone: true }, { months: null, steps: ['a'] })).toEqual([
      { setting: 'months', before: '3', after: null },
      { setting: 'steps', before: null, after: '["a"]' },
      { setting: 'gone', before: 'true', after: null },
    ]);
    expect(settingsSideBySide(null, { months: 3 })).toEqual([
      { setting: 'months', before: null, after: '3' },
    ]);
  });
});
