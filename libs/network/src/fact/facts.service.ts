import { Inject, Injectable } from '@nestjs/common';
import { StepsUp } from '#coaching';
import { Policies } from '#cooperative';
import { NetworkMoney } from '#finance';
import type { CivilDate } from '#kernel';
import { NetworkTrajectories } from '#membership';
import { Clock, CONFIG, type Config, currentContext, Db, declareJob, Outbox, PublisherDb } from '#platform';
import { networkPolicyOn } from '../policy/network-policy.js';
import { networkParticipation } from '../participation/participation.policy.js';
import { FactRepository, type PublishedParticipation } from './fact.repository.js';
import { type NetworkFact, networkFacts } from './network-fact.js';
import { personHash, type PersonHash } from './person-hash.js';

/** Of the ladder and the thermometer. */
const WINDOW_MONTHS = 12;

export const PUBLISH_FACTS = declareJob('publish-facts');

/** What a cooperative lets the network know. Everything here runs in that cooperative's own context. */
@Injectable()
export class Facts {
  private readonly hashOf: PersonHash;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly db: Db,
    private readonly publisherDb: PublisherDb,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly policies: Policies,
    private readonly trajectories: NetworkTrajectories,
    private readonly stepsUp: StepsUp,
    private readonly money: NetworkMoney,
    private readonly repository: FactRepository,
  ) {
    this.hashOf = personHash(config.masterKey);
  }

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
   * Replaces what the network holds of the current cooperative by what is true today, under the policy of today; a
   * cooperative that does not take part keeps no fact there. May be done again at any time: the same facts come out.
   * @throws DomainError `POLICY_MISSING`
   */
  async publish(): Promise<void> {
    const today = this.clock.today();
    const { body } = await this.policies.on(networkParticipation, today);
    const facts = body.participation === 'NONE' ? [] : await this.facts(today);
    await this.publisherDb.write(async (unit) => {
      await unit.run(this.repository.put(body));
      await unit.run(this.repository.removeAllBut(facts.map((fact) => fact.personHash)));
      if (facts.length > 0) await unit.run(this.repository.putFacts(facts));
    });
  }

  private async facts(today: CivilDate): Promise<NetworkFact[]> {
    const trajectories = await this.trajectories.of(today);
    const cooperativeId = currentContext().cooperativeId!;
    return networkFacts(
      {
        trajectories,
        steppedUp: await this.stepsUp.within(trajectories, WINDOW_MONTHS),
        thermometer: await this.money.thermometerChange(trajectories, WINDOW_MONTHS),
      },
      networkPolicyOn(today),
      (memberId) => this.hashOf(cooperativeId, memberId),
    );
  }
}
