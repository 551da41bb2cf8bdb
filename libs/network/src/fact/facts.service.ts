import { Injectable } from '@nestjs/common';
import { StepsUp } from '#coaching';
import { Policies } from '#cooperative';
import { NetworkMoney } from '#finance';
import type { CivilDate } from '#kernel';
import { NetworkTrajectories } from '#membership';
import { Clock, Db, declareJob, Outbox, PublisherDb } from '#platform';
import { Colleagues } from '../colleague/colleagues.service.js';
import { NetworkLabels } from '../label/network-labels.service.js';
import { type DatedDecision, decisionOn, effectiveChoices, sharesFacts } from '../participation/choices.js';
import { networkParticipation, participationOf } from '../participation/participation.policy.js';
import { networkPolicyOn } from '../policy/network-policy.js';
import { FactRepository, type PublishedParticipation } from './fact.repository.js';
import { type NetworkFact, networkFacts } from './network-fact.js';

/** Of the ladder and the thermometer. */
const WINDOW_MONTHS = 12;

export const PUBLISH_FACTS = declareJob('publish-facts');

/** What a cooperative lets the network know. Everything here runs in that cooperative's own context. */
@Injectable()
export class Facts {
  constructor(
    private readonly db: Db,
    private readonly publisherDb: PublisherDb,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly policies: Policies,
    private readonly trajectories: NetworkTrajectories,
    private readonly stepsUp: StepsUp,
    private readonly money: NetworkMoney,
    private readonly labels: NetworkLabels,
    private readonly colleagues: Colleagues,
    private readonly repository: FactRepository,
  ) {}

  /** What the network holds now; null when nothing was ever published. */
  published(): Promise<PublishedParticipation | null> {
    return this.publisherDb.read(this.repository.published());
  }

  /**
   * Asks for a publication of the facts as they will be when the job runs.
   * @throws DomainError `POLICY_MISSING` while the board has not decided on taking part
   */
  async request(): Promise<void> {
    await this.policies.on(networkParticipation, this.clock.today());
    await this.db.write((unit) => this.outbox.add(unit, PUBLISH_FACTS, {}));
    this.outbox.nudge();
  }

  /**
   * Replaces what the network holds of the current cooperative by what is true today. Each choice goes with the quarter
   * from which it counts; facts leave while the decision of today wants any, so who withdraws takes them back at once. May
   * be done again at any time: the same facts come out.
   * @throws DomainError `POLICY_MISSING`; `LABEL_TAKEN` for a label that another has, and then nothing changes
   */
  async publish(): Promise<void> {
    const today = this.clock.today();
    const current = participationOf((await this.policies.on(networkParticipation, today)).body);
    const decisions = await this.decisions(today);
    await this.db.write((unit) => this.labels.claim(unit, current.label));
    await this.colleagues.publish(current);
    const facts = sharesFacts(current) ? await this.facts(decisions, today) : [];
    const turnover = current.money ? await this.money.turnover(today) : [];
    await this.publisherDb.write(async (unit) => {
      await unit.run(this.repository.put(current));
      await unit.run(this.repository.clearChoices());
      await unit.run(this.repository.putChoices(effectiveChoices(decisions)));
      await unit.run(this.repository.clearContributions());
      if (turnover.length > 0) await unit.run(this.repository.putContributions(turnover));
      await unit.run(this.repository.removeAllBut(facts.map((fact) => fact.personHash)));
      if (facts.length > 0) await unit.run(this.repository.putFacts(facts));
    });
  }

  /** What the board decided up to today and did not withdraw. */
  private async decisions(today: CivilDate): Promise<DatedDecision[]> {
    return (await this.policies.all())
      .filter(({ kind, withdrawnOn }) => kind === networkParticipation.kind && withdrawnOn === null)
      .filter(({ validFrom }) => validFrom <= today)
      .map(({ validFrom, body }) => ({ validFrom, body: participationOf(body) }));
  }

  private async facts(decisions: readonly DatedDecision[], today: CivilDate): Promise<NetworkFact[]> {
    const trajectories = await this.trajectories.of(today);
    return networkFacts(
      {
        trajectories,
        steppedUp: await this.stepsUp.within(trajectories, WINDOW_MONTHS),
        thermometer: await this.money.thermometerChange(trajectories, WINDOW_MONTHS),
        decisionOn: (day) => decisionOn(decisions, day),
      },
      networkPolicyOn(today),
    );
  }
}
