import { type DecidedRule, wasEverAllowed, withdrawalRuleOn } from './withdrawal-rule.js';

const decided = (rule: string, validFromOn: string, withdrawnOn: string | null = null): DecidedRule => ({
  kind: 'private-withdrawal',
  validFromOn,
  withdrawnOn,
  body: { rule },
});

describe('what a cooperative does with a private withdrawal', () => {
  const rules = [
    decided('REFUSE', '2026-06-01'),
    decided('REPORTABLE_INCOME', '2026-03-01'),
    { ...decided('REPORTABLE_INCOME', '2026-01-01'), kind: 'another' },
  ];

  it.each([
    ['2026-02-28', 'REFUSE'],
    ['2026-03-01', 'REPORTABLE_INCOME'],
    ['2026-05-31', 'REPORTABLE_INCOME'],
    ['2026-06-01', 'REFUSE'],
  ])('is on %s to %s, by the decision of that day', (day, rule) => {
    expect(withdrawalRuleOn(rules, day)).toBe(rule);
    expect(withdrawalRuleOn(rules.toReversed(), day)).toBe(rule);
  });

  it('is to refuse where nothing was decided, or it was taken back', () => {
    const takenBack = [decided('REPORTABLE_INCOME', '2026-03-01', '2026-02-01')];
    expect(withdrawalRuleOn([], '2026-06-01')).toBe('REFUSE');
    expect(withdrawalRuleOn(takenBack, '2026-06-01')).toBe('REFUSE');
    expect([wasEverAllowed([], '2026-06-01'), wasEverAllowed(takenBack, '2026-06-01')]).toEqual([
      false,
      false,
    ]);
  });

  it('was once allowed for who allowed it before, and not by a decision that lies ahead', () => {
    expect(wasEverAllowed(rules, '2026-12-01')).toBe(true);
    expect(wasEverAllowed(rules, '2026-02-28')).toBe(false);
  });
});
