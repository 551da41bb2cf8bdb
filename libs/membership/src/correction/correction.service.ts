import { Injectable } from '@nestjs/common';
import { type CivilDate, DomainError } from '#kernel';
import { Clock, freeText } from '#platform';
import type { MemberFile } from '../member/member.repository.js';
import { Members } from '../member/member.service.js';
import { Terms } from '../term/term.service.js';
import { refuseImpossibleDay } from '../trajectory/day.js';
import {
  CORRECTABLE,
  type CorrectedFact,
  type LatestTrajectory,
} from '../trajectory/trajectory.repository.js';
import { TrialLengths } from '../trial/trial-lengths.js';
import { CorrectionRepository } from './correction.repository.js';

const LONGEST_REASON = 2_000;

/** What was recorded wrongly is put right by a new fact that keeps the old one. Coordinators. */
@Injectable()
export class Corrections {
  constructor(
    private readonly members: Members,
    private readonly clock: Clock,
    private readonly lengths: TrialLengths,
    private readonly terms: Terms,
    private readonly corrections: CorrectionRepository,
  ) {}

  /**
   * Moves a fact to the right day; what follows from the day by policy (the end of a trial, of a term) follows again.
   * @throws DomainError `NOT_FOUND`, `FACT_NOT_THERE`, `DATE_IN_FUTURE`, `FACTS_CONTRADICT`, `RETURN_TOO_LATE`,
   *   `POLICY_MISSING`, `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`
   */
  async move(memberId: string, fact: CorrectedFact, isOn: CivilDate, why: string): Promise<MemberFile> {
    const reason = freeText(why, 'reason', LONGEST_REASON);
    if (fact !== 'TRIAL') refuseImpossibleDay(isOn, 'isOn', { earliest: null, today: this.clock.today() });
    const follows = fact === 'TRIAL' ? await this.lengths.from(isOn) : null;
    return this.members.change('fact.correct', memberId, async (unit, trajectory) => {
      const id = await unit.run(this.corrections.currentId(fact, trajectory.id));
      if (!id) throw new DomainError('FACT_NOT_THERE', { path: ['fact'] });
      const term =
        fact === 'DECISION' && trajectory.outcome === 'ADMITTED'
          ? { term_ends_on: await this.terms.from(isOn, trajectory.trialStartsOn!) }
          : {};
      const trial = follows ? { ends_on: follows.endsOn, policy_version_id: follows.policyVersionId } : {};
      const changes = { [CORRECTABLE[fact].day]: isOn, ...term, ...trial };
      await unit.run(this.corrections.correct(fact, id, reason, changes));
    });
  }

  /**
   * Takes back a fact that never was: an exit, or a decision that did not admit.
   * @throws DomainError `NOT_FOUND`, `FACT_NOT_THERE`, `FACT_STANDS`, `FACTS_CONTRADICT`, `TEXT_REQUIRED`,
   *   `TEXT_TOO_LONG`, `TEXT_HAS_BSN`
   */
  withdraw(memberId: string, fact: CorrectedFact, why: string): Promise<MemberFile> {
    const reason = freeText(why, 'reason', LONGEST_REASON);
    return this.members.change('fact.correct', memberId, async (unit, trajectory) => {
      if (!canBeWithdrawn(fact, trajectory)) throw new DomainError('FACT_STANDS', { path: ['fact'] });
      const id = await unit.run(this.corrections.currentId(fact, trajectory.id));
      if (!id) throw new DomainError('FACT_NOT_THERE', { path: ['fact'] });
      await unit.run(this.corrections.correct(fact, id, reason, { is_withdrawn: true }));
    });
  }
}

/** With an admission a thermometer opened: who is a member leaves by an exit. Without a referral there is no trajectory. */
function canBeWithdrawn(fact: CorrectedFact, { outcome, interruptions, endedOn }: LatestTrajectory): boolean {
  if (fact === 'DECISION') return outcome !== 'ADMITTED';
  // an exit after which somebody came back is part of the way
  return fact === 'EXIT' && (endedOn !== null || interruptions.length === 0);
}
