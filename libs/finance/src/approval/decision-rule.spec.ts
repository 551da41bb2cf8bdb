import { LOCALES, hasMessage, text } from '#platform';
import { civilDate } from '#kernel';
import '../investment/investment-messages.js';
import '../messages.js';
import '../expense/expense-messages.js';
import {
  type Decidable,
  type DecisionMade,
  hindrances,
  hindranceOf,
  lastDecision,
  refusalOf,
} from './decision-rule.js';

const decision = (more: Partial<DecisionMade> = {}): DecisionMade => ({
  by: 'Board',
  isMine: false,
  isApproved: true,
  reason: '',
  decidedOn: civilDate('2026-04-01'),
  ...more,
});
const seen = (decisions: number, changes = 0) => ({ decisions, changes });
const subject = (more: Partial<Decidable> = {}): Decidable => ({
  state: 'REQUESTED',
  changes: 0,
  isOwn: false,
  decisions: [],
  ...more,
});

describe('a decision', () => {
  it('is open to whoever did not ask, did not decide, and saw it as it is', () => {
    expect(refusalOf(subject(), seen(0))).toBeNull();
    const half = subject({ state: 'PARTLY_APPROVED', decisions: [decision()] });
    expect(refusalOf(half, seen(1))).toBeNull();
    expect(hindranceOf(half)).toBeNull();
  });

  it('is never for who asked, whatever was decided meanwhile', () => {
    expect(refusalOf(subject({ isOwn: true, decisions: [decision()] }), seen(0))).toBe('OWN_REQUEST');
  });

  it('is made once by one person, also upon an old page', () => {
    const mine = subject({ state: 'PARTLY_APPROVED', decisions: [decision({ isMine: true })] });
    expect([refusalOf(mine, seen(0)), refusalOf(mine, seen(1))]).toEqual([
      'ALREADY_DECIDED',
      'ALREADY_DECIDED',
    ]);
  });

  it('does not pass over what somebody decided or changed meanwhile', () => {
    for (const state of ['PARTLY_APPROVED', 'APPROVED', 'DECLINED', 'PAID']) {
      expect(refusalOf(subject({ state, decisions: [decision()] }), seen(0))).toBe('DECIDED_MEANWHILE');
    }
    expect(refusalOf(subject({ changes: 1 }), seen(0))).toBe('CHANGED_MEANWHILE');
    expect(refusalOf(subject({ state: 'WITHDRAWN' }), seen(0))).toBe('WITHDRAWN');
    expect(refusalOf(subject({ state: 'APPROVED', decisions: [decision()] }), seen(1))).toBe(
      'ALREADY_DECIDED',
    );
  });

  it.each(LOCALES)('is refused in a sentence that says who was first, in %s', (locale) => {
    const params = lastDecision(subject({ decisions: [decision()] })) as Record<string, string>;
    for (const noun of ['INVESTMENT', 'EXPENSE']) {
      for (const code of [...hindrances, 'DECIDED_MEANWHILE', 'CHANGED_MEANWHILE'])
        expect([code, hasMessage(`${noun}_${code}`)]).toEqual([code, true]);
      expect(text(`${noun}_DECIDED_MEANWHILE`, locale, params)).toMatch(/Board.*2026/);
    }
  });
});
