import { Injectable } from '@nestjs/common';
import { type CivilDate, DomainError, newId } from '#kernel';
import { Clock, type Scope, type Unit } from '#platform';
import { Duplicates } from '../likeness/duplicates.js';
import { MemberEntity } from '../member/member.entity.js';
import { MemberRepository } from '../member/member.repository.js';
import { checkNewTrajectory } from '../re-entry/re-entry-rules.js';
import { TrajectoryEntity } from '../trajectory/trajectory.entity.js';
import { Timelines } from '../trajectory/timelines.service.js';
import { TrajectoryRepository } from '../trajectory/trajectory.repository.js';
import { ClientOfEntity } from './client-of.entity.js';
import type { Person } from './person.js';
import { ReferralEntity } from './referral.entity.js';
import { ReferralSource } from './referral.input.js';
import type { WhoItIs } from './who-it-is.input.js';

/** Somebody who comes in, and by whom. */
export interface Arrival {
  readonly person: Person;
  readonly source: ReferralSource;
  /** Null for SELF. */
  readonly organisationId: string | null;
  /** The case manager who sent them; null where nobody in person follows this client. */
  readonly officerId: string | null;
  readonly referredOn: CivilDate;
  readonly reason: string;
}

/** Where everybody comes in, whoever sent them: the one place that makes a member or begins a trajectory. */
@Injectable()
export class Entrance {
  constructor(
    private readonly clock: Clock,
    private readonly members: MemberRepository,
    private readonly trajectories: TrajectoryRepository,
    private readonly duplicates: Duplicates,
    private readonly timelines: Timelines,
  ) {}

  /**
   * Begins a trajectory, of somebody new or of the member that the caller names. All who come in go one after another,
   * so that the second of two who are the same person is seen.
   * @throws DomainError `POSSIBLE_DUPLICATE` while a member who looks alike was not named; `NOT_FOUND` for a member who
   *   is not there; `TRAJECTORY_STILL_OPEN`; `RE_ENTRY_CONTINUES` within six months of an exit from membership
   */
  async enter(
    unit: Unit,
    arrival: Arrival,
    who: WhoItIs,
    scopes: readonly Scope[],
  ): Promise<{ memberId: string; trajectoryId: string }> {
    await unit.run(this.members.lockNumbers());
    for (const id of who.notADuplicateOf) await this.requireMember(unit, id, scopes);
    const trajectoryId = newId();
    const { memberId, referredOn } = who.memberId
      ? await this.returning(unit, who.memberId, arrival.referredOn, scopes)
      : await this.new(unit, arrival, who.notADuplicateOf);
    await unit.manager.insert(TrajectoryEntity, { id: trajectoryId, memberId });
    const { source, organisationId, reason } = arrival;
    await unit.manager.insert(ReferralEntity, {
      id: newId(),
      trajectoryId,
      source,
      organisationId,
      referredOn,
      reason,
    });
    await this.tellSender(unit, trajectoryId, arrival);
    await this.timelines.store(unit, [memberId]);
    return { memberId, trajectoryId };
  }

  private async new(
    unit: Unit,
    { person, referredOn }: Arrival,
    notADuplicateOf: readonly string[],
  ): Promise<{ memberId: string; referredOn: CivilDate }> {
    const alike = await unit.run(this.duplicates.of(person));
    const open = alike.filter(({ memberId }) => !notADuplicateOf.includes(memberId));
    if (open.length > 0) throw new DomainError('POSSIBLE_DUPLICATE', { params: { count: open.length } });
    const memberId = newId();
    const number = await unit.run(this.members.nextNumber());
    await unit.manager.insert(MemberEntity, { id: memberId, number, ...person });
    return { memberId, referredOn };
  }

  /** Somebody who was here before. What came before is over: the new trajectory does not begin before its end. */
  private async returning(
    unit: Unit,
    memberId: string,
    referredOn: CivilDate,
    scopes: readonly Scope[],
  ): Promise<{ memberId: string; referredOn: CivilDate }> {
    const isThere = await unit.run(this.members.lockInScope(memberId, scopes, this.clock.today()));
    const latest = isThere ? await unit.run(this.trajectories.latestOf(memberId)) : null;
    if (!latest) throw new DomainError('NOT_FOUND');
    checkNewTrajectory(latest, this.clock.today());
    const ended = latest.endedOn ?? latest.decidedOn!;
    return { memberId, referredOn: ended > referredOn ? ended : referredOn };
  }

  private async requireMember(unit: Unit, memberId: string, scopes: readonly Scope[]): Promise<void> {
    if (!(await unit.run(this.members.isInScope(memberId, scopes, this.clock.today()))))
      throw new DomainError('NOT_FOUND', { path: ['notADuplicateOf'] });
  }

  /** Who sent somebody sees from then on what becomes of them: a referrer's whole desk, or the one case manager. */
  private async tellSender(unit: Unit, trajectoryId: string, arrival: Arrival): Promise<void> {
    const { source, organisationId, officerId: accountId, referredOn: startsOn } = arrival;
    if (organisationId === null || (source !== ReferralSource.REFERRER && accountId === null)) return;
    await unit.manager.insert(ClientOfEntity, {
      id: newId(),
      trajectoryId,
      organisationId,
      accountId,
      startsOn,
    });
  }
}
