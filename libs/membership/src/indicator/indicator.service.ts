import { Injectable } from '@nestjs/common';
import { Policies } from '#cooperative';
import { addMonths, type CivilDate, DomainError } from '#kernel';
import { Clock, Db } from '#platform';
import { targetPolicy } from '../outflow/target.policy.js';
import { type AgainstTarget, againstTarget } from './against-target.js';
import { type Duration, duration } from './duration.js';
import type { Figure, Period, Question } from './figure.js';
import { howFound } from './how-found.js';
import { IndicatorRepository } from './indicator.repository.js';
import { type LastingOutflow, lastingOutflow } from './lasting-outflow.js';
import { type CumulativeIncidence, cumulativeIncidence, outflow, partialOutflow } from './outflow.js';
import { lastDayOf, type Movement, movement } from './movement.js';
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

/** The figures of one municipality's clients, or of everybody, in the cooperative, as they were known on the last day of a period. */
export interface ClientFigures extends Pick<
  IndicatorFigures,
  | 'question'
  | 'outflow12'
  | 'outflow24'
  | 'cumulativeIncidence24'
  | 'lastingOutflow6'
  | 'lastingOutflow12'
  | 'trialConversion'
  | 'duration'
  | 'howFound'
  | 'savedBenefit'
> {
  /** Everybody who is or was one of them. */
  readonly memberIds: readonly string[];
  readonly movement: Movement;
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

  /**
   * What the figures say of the clients of one municipality. A window of 12 or 24 months that ends after the period says
   * nothing yet, so of outflow it asks those whose window ended within it; of lasting outflow, trial and duration all who
   * ever began. It asks for no permission: whoever reports it has asked.
   * @param fewest with a smaller n a figure is not shown
   * @throws DomainError `PERIOD_INVALID`
   */
  ofClients(
    organisationId: string,
    from: CivilDate,
    until: CivilDate,
    fewest: number,
  ): Promise<ClientFigures> {
    return this.reported(organisationId, from, until, fewest);
  }

  /** The same of everybody in the cooperative, for a report to those who lead it. @throws DomainError `PERIOD_INVALID` */
  ofEverybody(from: CivilDate, until: CivilDate): Promise<ClientFigures> {
    return this.reported(null, from, until, FEWEST_TO_SHOW);
  }

  private async reported(
    clientsOf: string | null,
    from: CivilDate,
    until: CivilDate,
    fewest: number,
  ): Promise<ClientFigures> {
    const asked = this.question({ from, until });
    const question = { ...asked, fewest, reportedOn: lastDayOf(asked) };
    const { reportedOn } = question;
    const target = (await this.policies.find(targetPolicy, reportedOn))?.body;
    const all = await this.db.read(this.indicators.observed(clientsOf));
    const ended = (months: number): Question => ({
      ...question,
      period: { from: addMonths(from, -months), until: addMonths(reportedOn, -months) },
    });
    const first = all[0] && all[0].referredOn < from ? all[0].referredOn : from;
    const ever = { ...question, period: { from: first, until: reportedOn } };
    return {
      question,
      memberIds: [...new Set(all.map(({ memberId }) => memberId))],
      movement: movement(all, question),
      outflow12: againstTarget(outflow(all, ended(12), 12), target?.outflow12BasisPoints ?? null),
      outflow24: againstTarget(outflow(all, ended(24), 24), target?.outflow24BasisPoints ?? null),
      cumulativeIncidence24: cumulativeIncidence(all, ever, 24),
      lastingOutflow6: lastingOutflow(all, ever, 6),
      lastingOutflow12: lastingOutflow(all, ever, 12),
      trialConversion: trialConversion(all, ever),
      duration: duration(all, ever),
      howFound: howFound(all, question),
      savedBenefit: savedBenefit(all, question),
    };
  }

  private question(period: Period): Question {
    if (period.until < period.from) throw new DomainError('PERIOD_INVALID', { path: ['untilOn'] });
    return { period, reportedOn: this.clock.today(), fewest: FEWEST_TO_SHOW };
  }
}
