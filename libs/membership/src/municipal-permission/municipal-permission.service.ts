import { Injectable } from '@nestjs/common';
import { AccountRepository } from '#identity';
import { DomainError, newId } from '#kernel';
import { Clock, Db, freeText, IdentityDb, type Unit } from '#platform';
import type { MemberFile } from '../member/member.repository.js';
import { Members } from '../member/member.service.js';
import { ClientOfEntity } from '../referral/client-of.entity.js';
import { Collaborators } from '../referral/collaborators.js';
import { requireOpen } from '../trajectory/open-trajectory.js';
import { MunicipalPermissionEntity } from './municipal-permission.entity.js';
import type { RecordMunicipalDecisionInput } from './municipal-permission.input.js';
import { MunicipalPermissionRepository } from './municipal-permission.repository.js';

const LONGEST_NUMBER = 60;

@Injectable()
export class MunicipalPermissions {
  constructor(
    private readonly db: Db,
    private readonly identity: IdentityDb,
    private readonly accounts: AccountRepository,
    private readonly members: Members,
    private readonly clock: Clock,
    private readonly collaborators: Collaborators,
    private readonly permissions: MunicipalPermissionRepository,
  ) {}

  /**
   * Records that a municipality permits this person to work on an enterprise. Coordinators.
   * @throws DomainError `NOT_FOUND`, `TRAJECTORY_ALREADY_ENDED`, `COLLABORATION_NOT_RUNNING`, `PERIOD_INVALID`,
   *   `OFFICER_UNKNOWN`, `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`
   */
  async record(
    memberId: string,
    organisationId: string,
    input: Omit<RecordMunicipalDecisionInput, 'memberId' | 'organisationId'>,
  ): Promise<MemberFile> {
    const { startsOn, endsOn = null } = input;
    const number = freeText(input.number, 'number', LONGEST_NUMBER);
    if (endsOn !== null && endsOn < startsOn) throw new DomainError('PERIOD_INVALID', { path: ['endsOn'] });
    const officer = input.officerEmail
      ? await this.officer(input.officerEmail, organisationId, input.startsOn)
      : null;
    return this.members.change('permission.record', memberId, async (unit, trajectory) => {
      requireOpen(trajectory);
      await this.collaborators.requireRunning(unit, organisationId, 'MUNICIPALITY', startsOn);
      const trajectoryId = trajectory.id;
      await unit.manager.insert(MunicipalPermissionEntity, {
        id: newId(),
        trajectoryId,
        organisationId,
        number,
        startsOn,
        endsOn,
      });
      if (officer) await this.makeClientOf(unit, trajectoryId, organisationId, officer);
    });
  }

  /** Somebody else's officers are only looked up once it stands that the cooperative works together with their municipality. */
  private async officer(
    email: string,
    organisationId: string,
    on: RecordMunicipalDecisionInput['startsOn'],
  ): Promise<string> {
    await this.db.read((unit) => this.collaborators.requireRunning(unit, organisationId, 'MUNICIPALITY', on));
    const officer = await this.identity.read(this.accounts.holderOf('OFFICER', email, organisationId));
    if (!officer) throw new DomainError('OFFICER_UNKNOWN', { path: ['officerEmail'] });
    return officer;
  }

  /** One case manager at a time in a municipality: who had the client before has it no longer. */
  private async makeClientOf(
    unit: Unit,
    trajectoryId: string,
    organisationId: string,
    accountId: string,
  ): Promise<void> {
    const startsOn = this.clock.today();
    await unit.run(this.permissions.releaseFromOfficers(trajectoryId, organisationId, startsOn));
    await unit.manager.insert(ClientOfEntity, {
      id: newId(),
      trajectoryId,
      organisationId,
      accountId,
      startsOn,
    });
  }
}
