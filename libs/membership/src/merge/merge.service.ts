import { Injectable } from '@nestjs/common';
import { AccountRepository } from '#identity';
import { DomainError } from '#kernel';
import { Clock, currentContext, Db, IdentityDb, scopesOf, type Unit } from '#platform';
import { PersonTokens } from '../handover/person-tokens.service.js';
import { type MemberFile, MemberRepository } from '../member/member.repository.js';
import { isOpen } from '../trajectory/open-trajectory.js';
import { Timelines } from '../trajectory/timelines.service.js';
import { TrajectoryRepository } from '../trajectory/trajectory.repository.js';
import { type Belonging, MOVED, mergeRefusals } from './belongings.js';
import './own-belongings.js';
import { type MergedPerson, MergeRepository } from './merge.repository.js';

/** What a merge would do. */
export interface Preview {
  readonly keep: MergedPerson;
  readonly drop: MergedPerson;
  readonly moves: readonly Belonging[];
  /** Codes. */
  readonly refusals: readonly string[];
}

/** Somebody who was registered twice becomes one member again, under the eyes of a coordinator. */
@Injectable()
export class Merges {
  constructor(
    private readonly db: Db,
    private readonly identity: IdentityDb,
    private readonly accounts: AccountRepository,
    private readonly clock: Clock,
    private readonly members: MemberRepository,
    private readonly trajectories: TrajectoryRepository,
    private readonly merges: MergeRepository,
    private readonly timelines: Timelines,
    private readonly tokens: PersonTokens,
  ) {}

  /** What would go over, and what forbids it. Coordinators. @throws DomainError `NOT_FOUND` */
  async preview(keepId: string, dropId: string): Promise<Preview> {
    const hasAccount = await this.hasAccount(dropId);
    return this.db.read((unit) => this.look(unit, keepId, dropId, hasAccount));
  }

  /**
   * Points what belongs to one member to the other. The dropped one stays as a number that is never given again.
   * Coordinators.
   * @throws DomainError `NOT_FOUND`, and the first of the preview's refusals
   */
  async merge(keepId: string, dropId: string): Promise<MemberFile> {
    const hasAccount = await this.hasAccount(dropId);
    const [scopes, today] = [scopesOf('member.merge'), this.clock.today()];
    return this.db.write(async (unit) => {
      // in one order, so that two who merge the same two wait and do not lock each other
      for (const id of [keepId, dropId].sort()) {
        if (!(await unit.run(this.members.lockInScope(id, scopes, today))))
          throw new DomainError('NOT_FOUND');
      }
      await unit.run(this.merges.lockWhole(dropId));
      const { refusals } = await this.look(unit, keepId, dropId, hasAccount);
      if (refusals.length > 0) throw new DomainError(refusals[0]!);
      await unit.run(this.merges.endCoachOf(dropId, keepId, today));
      await this.tokens.merge(unit, keepId, dropId);
      for (const table of MOVED) await unit.run(this.merges.move(table, keepId, dropId));
      await this.timelines.store(unit, [keepId, dropId]);
      await unit.run(this.merges.bury(dropId, keepId));
      return (await unit.run(this.members.file(keepId, scopes, today)))!;
    });
  }

  private async look(unit: Unit, keepId: string, dropId: string, hasAccount: boolean): Promise<Preview> {
    const [scopes, today] = [scopesOf('member.merge'), this.clock.today()];
    for (const id of [keepId, dropId]) {
      if (!(await unit.run(this.members.isInScope(id, scopes, today)))) throw new DomainError('NOT_FOUND');
    }
    const people = await unit.run(this.merges.people(keepId, dropId));
    const namings = await unit.run(this.merges.namings());
    const belongings = await unit.run(this.merges.belongings(namings, keepId, dropId));
    const isKeptRunning = await this.isRunning(unit, keepId);
    const isDroppedRunning = await this.isRunning(unit, dropId);
    const isOverlapping = await unit.run(this.merges.isOverlapping(keepId, dropId));
    return {
      keep: people.find(({ id }) => id === keepId)!,
      drop: people.find(({ id }) => id === dropId)!,
      moves: belongings.filter(
        ({ table, dropped }) => dropped > 0 && (MOVED as readonly string[]).includes(table),
      ),
      refusals:
        keepId === dropId
          ? ['MERGE_NEEDS_TWO']
          : mergeRefusals({ belongings, isKeptRunning, isDroppedRunning, isOverlapping, hasAccount }),
    };
  }

  private async isRunning(unit: Unit, memberId: string): Promise<boolean> {
    const latest = await unit.run(this.trajectories.latestOf(memberId));
    return latest !== null && isOpen(latest);
  }

  /** An account that is tied to the dropped one would belong to nobody. */
  private hasAccount(memberId: string): Promise<boolean> {
    return this.identity.read(this.accounts.isAbout(memberId, currentContext().cooperativeId!));
  }
}
