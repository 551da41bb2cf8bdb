import { isAlike, isSimilar, type NetworkSettings } from './network-setting.js';

const OWN: NetworkSettings = {
  CONTRIBUTION_RATE: 1000,
  CONTRIBUTION_BASE: 'NET_REVENUE',
  TRAINING_FUND: 200,
  WITHDRAWAL: 'REFUSE',
  CEILING: 'NONE',
  TRIAL_MONTHS: 3,
  TERM_MONTHS: 'NONE',
  ADMISSION: 'BOARD',
};

describe('a setting', () => {
  it.each([
    ['CONTRIBUTION_RATE', 1000, 1250, true],
    ['CONTRIBUTION_RATE', 1000, 1251, false],
    ['TRIAL_MONTHS', 3, 2, true],
    ['TERM_MONTHS', 'NONE', 24, false],
    ['TERM_MONTHS', 'NONE', 'NONE', true],
    ['WITHDRAWAL', 'REFUSE', 'REPORTABLE_INCOME', false],
  ] as const)('%s of %p beside %p: alike %p', (setting, one, other, alike) => {
    expect(isAlike(setting, one, other)).toBe(alike);
    expect(isAlike(setting, other, one)).toBe(alike);
  });
});

describe('a policy', () => {
  const own = { programme: 'OUTFLOW', settings: OWN };
  it.each([
    ['itself', {}, 'OUTFLOW', true],
    ['whatever does not decide', { TRIAL_MONTHS: 12, WITHDRAWAL: 'REPORTABLE_INCOME' }, 'OUTFLOW', true],
    ['another programme', {}, 'PARTICIPATION', false],
    ['a rate further away', { CONTRIBUTION_RATE: 1500 }, 'OUTFLOW', false],
    ['another base', { CONTRIBUTION_BASE: 'REVENUE' }, 'OUTFLOW', false],
  ])('is similar to %s or not', (_, change, programme, similar) => {
    expect(isSimilar(own, { programme, settings: { ...OWN, ...change } })).toBe(similar);
  });
});
