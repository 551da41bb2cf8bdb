import type { Colleague } from '../../api/colleagues.js';
import { bySetting } from './by-setting.js';

const one = (label: string, value: string): Colleague => ({
  cooperativeId: label,
  label,
  programme: 'OUTFLOW',
  isSimilar: null,
  settings: [{ setting: 'CONTRIBUTION_RATE', value, isAlike: null }],
  figures: [],
});

describe('cooperatives by a setting', () => {
  it('stand from low to high by number, those who decided nothing last, by name within', () => {
    const groups = bySetting(
      [one('A', '1500'), one('B', 'NONE'), one('C', '500'), one('D', '1500'), one('E', 'AMOUNT')],
      'CONTRIBUTION_RATE',
    );
    expect(groups.map(({ value, colleagues }) => [value, colleagues.map(({ label }) => label)])).toEqual([
      ['500', ['C']],
      ['1500', ['A', 'D']],
      ['AMOUNT', ['E']],
      ['NONE', ['B']],
    ]);
  });
});
