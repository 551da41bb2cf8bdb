import { civilDate } from '#kernel';
import { nextReminder, payBefore } from './reminder-step.js';

const DECISION = {
  firstAfterDays: 7,
  secondAfterDays: 14,
  thirdAfterDays: 10,
  payDays: 8,
  isAutomatic: false,
};
const DUE = civilDate('2026-02-20');

describe('the next reminder', () => {
  it.each([
    [null, { step: 1, on: '2026-02-27' }],
    [
      { step: 1, sentOn: civilDate('2026-02-27') },
      { step: 2, on: '2026-03-13' },
    ],
    [
      { step: 2, sentOn: civilDate('2026-03-20') },
      { step: 3, on: '2026-03-30' },
    ],
    [{ step: 3, sentOn: civilDate('2026-03-30') }, null],
  ])('after %j is %j', (last, next) => {
    expect(nextReminder(DUE, last, DECISION)).toEqual(next);
  });

  it('gives a consumer a fortnight after the last notice, and others what was decided', () => {
    const sentOn = civilDate('2026-03-01');
    expect(payBefore(sentOn, 3, 'CITIZEN', DECISION)).toBe('2026-03-16');
    expect(payBefore(sentOn, 2, 'CITIZEN', DECISION)).toBe('2026-03-09');
    expect(payBefore(sentOn, 3, 'COMPANY', DECISION)).toBe('2026-03-09');
    expect(payBefore(sentOn, 3, 'CITIZEN', { ...DECISION, payDays: 30 })).toBe('2026-03-31');
  });
});
