import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config, currentContext, type Unit } from '#platform';
import { type PersonToken, personToken } from './person-token.js';
import { PersonTokenRepository } from './person-token.repository.js';

/** Keeps a person one in the network's tables, wherever they go. */
@Injectable()
export class PersonTokens {
  private readonly own: PersonToken;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly repository: PersonTokenRepository,
  ) {
    this.own = personToken(config.masterKey);
  }

  /** The token of each: the one that they came with, or that of this cooperative. */
  async of(unit: Unit, memberIds: readonly string[]): Promise<(memberId: string) => string> {
    const carried = await unit.run(this.repository.carried(memberIds));
    const cooperativeId = currentContext().cooperativeId!;
    return (memberId) => carried.get(memberId) ?? this.own(cooperativeId, memberId);
  }

  /** Takes over the token of whoever was transferred here. In the unit that answers, before the answer wipes the offer. */
  async take(unit: Unit, handoverId: string, memberId: string): Promise<void> {
    await unit.run(this.repository.take(handoverId, memberId));
  }

  /**
   * Of two members who are one person, lets the kept one have the token of who began first: the network counted that one.
   * Before the trajectories go over.
   */
  async merge(unit: Unit, keepId: string, dropId: string): Promise<void> {
    const carried = await unit.run(this.repository.carried([keepId, dropId]));
    const first = await unit.run(this.repository.firstToBegin([keepId, dropId]));
    const isDropped = first === dropId || (first === null && !carried.has(keepId) && carried.has(dropId));
    const token = isDropped ? (await this.of(unit, [dropId]))(dropId) : carried.get(keepId);
    await unit.run(this.repository.remove([keepId, dropId]));
    if (token) await unit.run(this.repository.put(keepId, token));
  }
}
