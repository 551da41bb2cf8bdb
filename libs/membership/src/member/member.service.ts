import { Injectable } from '@nestjs/common';
import type { Permission } from '#identity';
import { type CivilDate, DomainError } from '#kernel';
import { Clock, Db, scopesOf, type Unit, type Work } from '#platform';
import type { Phase } from '../trajectory/phase.js';
import { Timelines } from '../trajectory/timelines.service.js';
import { type LastDecision, lastDecision } from '../trial/last-decision.js';
import { type LatestTrajectory, TrajectoryRepository } from '../trajectory/trajectory.repository.js';
import { type MemberFile, type MemberIdentity, MemberRepository } from './member.repository.js';

/** What a use case does to one member, upon the facts of the latest trajectory. */
type Change = (unit: Unit, trajectory: LatestTrajectory) => Promise<void>;

/** Members, for this room and those downstream. Whoever is outside the caller's scope is as absent as an unknown id. */
@Injectable()
export class Members {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly members: MemberRepository,
    private readonly trajectories: TrajectoryRepository,
    private readonly timelines: Timelines,
  ) {}

  /** One person's whole file; the log names who opened it unless it is the member. @throws DomainError `NOT_FOUND` */
  async file(memberId: string): Promise<MemberFile> {
    const file = this.members.file(memberId, scopesOf('member.open'), this.clock.today());
    const found = await (this.isOwn('member.open', memberId)
      ? this.db.read(file)
      : this.db.readLogged(memberId, 'member.file', async (unit) => this.present(await unit.run(file))));
    return this.present(found);
  }

  /**
   * Reads something of one member's file within the permission's scopes: the member's own without a trace, anybody
   * else's with a row in the access log.
   * @throws DomainError `FORBIDDEN`, `NOT_FOUND`
   */
  openFile<T>(permission: Permission, memberId: string, purpose: string, work: Work<T>): Promise<T> {
    const guarded: Work<T> = async (unit) => {
      await this.requireInScope(permission, memberId);
      return work(unit);
    };
    return this.isOwn(permission, memberId)
      ? this.db.read(guarded)
      : this.db.readLogged(memberId, purpose, guarded);
  }

  /** One statement; joins the unit that is open. @throws DomainError `FORBIDDEN`, `NOT_FOUND` */
  async requireInScope(permission: Permission, memberId: string): Promise<void> {
    const isThere = await this.db.read(
      this.members.isInScope(memberId, scopesOf(permission), this.clock.today()),
    );
    if (!isThere) throw new DomainError('NOT_FOUND');
  }

  /**
   * Changes one member in one unit, one change after another: the second of two reads what the first has done. The
   * facts are checked together and the timeline is stored anew.
   * @returns the member's file after the change
   * @throws DomainError `FORBIDDEN`, `NOT_FOUND`, `FACTS_CONTRADICT`, and what the change throws
   */
  change(permission: Permission, memberId: string, change: Change): Promise<MemberFile> {
    const scopes = scopesOf(permission);
    const today = this.clock.today();
    return this.db.write(async (unit) => {
      if (!(await unit.run(this.members.lockInScope(memberId, scopes, today))))
        throw new DomainError('NOT_FOUND');
      await change(unit, this.present(await unit.run(this.trajectories.latestOf(memberId))));
      await this.timelines.store(unit, [memberId]);
      return this.present(await unit.run(this.members.file(memberId, scopes, today)));
    });
  }

  /** The phase on a day. One statement; the caller has checked the scope. @throws DomainError `NOT_FOUND` */
  async phaseOn(memberId: string, day: CivilDate): Promise<Phase> {
    return this.present(await this.db.read(this.trajectories.phaseOn(memberId, day)));
  }

  /** Given and family name. One statement; the caller has checked the scope. @throws DomainError `NOT_FOUND` */
  async nameOf(memberId: string): Promise<string> {
    return this.present(await this.db.read(this.members.nameOf(memberId)));
  }

  /** Name, number and language, for a document. One statement; the caller has checked the scope. @throws DomainError `NOT_FOUND` */
  async identityOf(memberId: string): Promise<MemberIdentity> {
    return this.present(await this.db.read(this.members.identityOf(memberId)));
  }

  /**
   * What was decided last on the trial of the latest trajectory, and why. The caller has checked the scope.
   * @throws DomainError `TRIAL_NOT_DECIDED`
   */
  async decisionOf(memberId: string): Promise<LastDecision> {
    const file = await this.db.read(async (unit) => {
      const trajectory = await unit.run(this.trajectories.latestOf(memberId));
      return trajectory && unit.run(this.trajectories.file(trajectory.id, this.clock.today()));
    });
    const decision = file && lastDecision(file);
    if (!decision) throw new DomainError('TRIAL_NOT_DECIDED', { path: ['memberId'] });
    return decision;
  }

  /** Whether the caller has this permission about this very person because it is themselves. */
  isOwn(permission: Permission, memberId: string): boolean {
    return scopesOf(permission).some((scope) => scope.kind === 'OWN' && scope.memberId === memberId);
  }

  /** Whether the caller reads as an officer or a referrer, from outside the cooperative. */
  isClientView(permission: Permission): boolean {
    return scopesOf(permission).every((scope) => scope.kind === 'CLIENTS');
  }

  private present<T>(found: T | null): T {
    if (found === null) throw new DomainError('NOT_FOUND');
    return found;
  }
}
