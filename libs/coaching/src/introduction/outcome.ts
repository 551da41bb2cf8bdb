import { DomainError } from '#kernel';

/** What came of an introduction: they met; the contact became the member's first client; it led to a job; nothing. */
export const INTRODUCTION_OUTCOMES = ['MET', 'FIRST_CLIENT', 'JOB', 'NOTHING'] as const;
export type IntroductionOutcome = (typeof INTRODUCTION_OUTCOMES)[number];

/**
 * Each outcome is recorded once, in the order in which it is known. Nothing may turn into something later on; what came of
 * it does not become nothing.
 * @throws DomainError `OUTCOME_ALREADY_RECORDED`, `OUTCOME_CONTRADICTED`
 */
export function refuseOutcome(past: readonly IntroductionOutcome[], next: IntroductionOutcome): void {
  if (past.includes(next)) throw new DomainError('OUTCOME_ALREADY_RECORDED', { path: ['outcome'] });
  const cameOfIt = past.includes('FIRST_CLIENT') || past.includes('JOB');
  if (next === 'NOTHING' && cameOfIt) throw new DomainError('OUTCOME_CONTRADICTED', { path: ['outcome'] });
}
