import { Injectable } from '@nestjs/common';
import { Policies } from '#cooperative';
import { type CivilDate, DomainError } from '#kernel';
import { Clock, Db } from '#platform';
import { targetPolicy } from '../outflow/target.policy.js';
import { type AgainstTarget, againstTarget } from './against-target.js';
import { type Duration, duration } from './duration.js';
import type { Figure, Period, Question } from './figure.js';
import { howFound } from './how-found.js';
import { IndicatorRepository } from './indicator.repository.js';
import { type LastingOutflow, lastingOutflow } from './lasting-outflow.js';
import { type CumulativeIncidence, cumulativeIncidence, outflow, partialOutflow } from './outflow.js';
import type { Proportion } from './proportion.js';
import { type SavedBenefit, savedBenefit } from './saved-benefit.js';
import { trialConversion } from './trial-conversion.js';

/** Fewer than this and a figure is not shown, inside the cooperative. */
export const FEWEST_TO_SHOW = 5;

/** Every figure of membership over one period. */
export interface IndicatorFigures {
  readonly question: Question;
  readonly outflow12: Figure<AgainstTarget>;
  readonly outflow24: Figure<AgainstTarget>;
  readonly cumulativeIncidence12: Figure<CumulativeIncidence>;
  readonly cumulativeIncidence24: Figure<CumulativeIncidence>;
  readonly partialOutflow12: Figure<Proportion>;
  readonly partialOutflow24: Figure<Proportion>;
  readonly lastingOutflow6: Figure<LastingOutflow>;
  readonly lastingOutflow12: Figure<LastingOutflow>;
  readonly trialConversion: Figure<Proportion>;
  readonly duration: Figure<Duration>;
  readonly howFound: ReturnType<typeof howFound>;
  readonly savedBenefit: Figure<SavedBenefit>;
}

@Injectable()
export class Indicators {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly policies: Policies,
    private readonly indicators: IndicatorRepository,
  ) {}

  /**
   * The figures of the cooperative, as known today. Of outflow, trial and duration the period is that in which people
   * began; of saved benefit and the way work was found it is that in which it happened. Coordinator and board.
   * @throws DomainError `PERIOD_INVALID`
   */
  async over(from: CivilDate, until: CivilDate): Promise<IndicatorFigures> {
    const question = this.question({ from, until });
    const target = (await this.policies.find(targetPolicy, question.reportedOn))?.body;
    const all = await this.db.read(this.indicators.observed());
    return {
      question,
      outflow12: againstTarget(outflow(all, question, 12), target?.outflow12BasisPoints ?? null),
      outflow24: againstTarget(outflow(all, question, 24), target?.outflow24BasisPoints ?? null),
      cumulativeIncidence12: cumulativeIncidence(all, question, 12),
      cumulativeIncidence24: cumulativeIncidence(all, question, 24),
      partialOutflow12: partialOutflow(all, question, 12),
      partialOutflow24: partialOutflow(all, question, 24),
      lastingOutflow6: lastingOutflow(all, question, 6),
      lastingOutflow12: lastingOutflow(all, question, 12),
      trialConversion: trialConversion(all, question),
      duration: duration(all, question),
      howFound: howFound(all, question),
      savedBenefit: savedBenefit(all, question),
    };
  }

  private question(period: Period): Question {
    if (period.until < period.from) throw new DomainError('PERIOD_INVALID', { path: ['untilOn'] });
    return { period, reportedOn: this.clock.today(), fewest: FEWEST_TO_SHOW };
  }
}
