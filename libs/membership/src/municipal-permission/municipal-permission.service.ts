import { Injectable } from '@nestjs/common';
import { AccountRepository } from '#identity';
import { type CivilDate, DomainError, newId } from '#kernel';
import { Clock, Db, Files, freeText, IdentityDb, optionalText, type Unit } from '#platform';
import { ATTACHMENT_TYPES } from '../attachment/attachment.js';
import type { MemberFile } from '../member/member.repository.js';
import { Members } from '../member/member.service.js';
import { ClientOfEntity } from '../referral/client-of.entity.js';
import { Collaborators } from '../referral/collaborators.js';
import { refuseEarlierDay, refuseImpossibleDay } from '../trajectory/day.js';
import { requireOpen } from '../trajectory/open-trajectory.js';
import { MunicipalPermissionEntity } from './municipal-permission.entity.js';
import type {
  RecordMunicipalDecisionInput,
  RecordMunicipalRefusalInput,
} from './municipal-permission.input.js';
import { MunicipalPermissionRepository } from './municipal-permission.repository.js';
import { MunicipalRefusalEntity } from './municipal-refusal.entity.js';
import { PermissionWithdrawalEntity } from './permission-withdrawal.entity.js';

const LONGEST_NUMBER = 60;
const LONGEST_WORDS = 2_000;

@Injectable()
export class MunicipalPermissions {
  constructor(
    private readonly db: Db,
    private readonly identity: IdentityDb,
    private readonly accounts: AccountRepository,
    private readonly members: Members,
    private readonly clock: Clock,
    private readonly files: Files,
    private readonly collaborators: Collaborators,
    private readonly permissions: MunicipalPermissionRepository,
  ) {}

  /**
   * Records that a municipality permits this person to work on an enterprise; a renewal is recorded the same way.
   * Coordinators.
   * @throws DomainError `NOT_FOUND`, `TRAJECTORY_ALREADY_ENDED`, `COLLABORATION_NOT_RUNNING`, `PERIOD_INVALID`,
   *   `OFFICER_UNKNOWN`, `FILE_TYPE_REFUSED`, `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`
   */
  async record(
    memberId: string,
    organisationId: string,
    { fileId = null, ...input }: Omit<RecordMunicipalDecisionInput, 'memberId' | 'organisationId'>,
  ): Promise<MemberFile> {
    const { startsOn, endsOn = null } = input;
    const number = freeText(input.number, 'number', LONGEST_NUMBER);
    const conditions = optionalText(input.conditions, 'conditions', LONGEST_WORDS);
    if (endsOn !== null && endsOn < startsOn) throw new DomainError('PERIOD_INVALID', { path: ['endsOn'] });
    const officer = input.officerEmail
      ? await this.officer(input.officerEmail, organisationId, input.startsOn)
      : null;
    return this.members.change('permission.record', memberId, async (unit, trajectory) => {
      requireOpen(trajectory);
      await this.collaborators.requireRunning(unit, organisationId, 'MUNICIPALITY', startsOn);
      if (fileId) await this.files.attach(unit, fileId, ATTACHMENT_TYPES);
      const trajectoryId = trajectory.id;
      await unit.manager.insert(MunicipalPermissionEntity, {
        id: newId(),
        trajectoryId,
        organisationId,
        number,
        startsOn,
        endsOn,
        conditions,
        fileId,
      });
      if (officer) await this.makeClientOf(unit, trajectoryId, organisationId, officer);
    });
  }

  /**
   * Records that a municipality said no. A permission that runs goes on until its own end. Coordinators.
   * @throws DomainError `NOT_FOUND`, `COLLABORATION_NOT_RUNNING`, `DATE_IN_FUTURE`, `DATE_TOO_EARLY`,
   *   `FILE_TYPE_REFUSED`, `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`
   */
  refuse(
    memberId: string,
    organisationId: string,
    { refusedOn, fileId = null, ...input }: Omit<RecordMunicipalRefusalInput, 'memberId' | 'organisationId'>,
  ): Promise<MemberFile> {
    const number = freeText(input.number, 'number', LONGEST_NUMBER);
    const reason = optionalText(input.reason, 'reason', LONGEST_WORDS);
    return this.members.change(
      'permission.record',
      memberId,
      async (unit, { id: trajectoryId, referredOn }) => {
        refuseImpossibleDay(refusedOn, 'refusedOn', { earliest: referredOn, today: this.clock.today() });
        await this.collaborators.requireRunning(unit, organisationId, 'MUNICIPALITY', refusedOn);
        if (fileId) await this.files.attach(unit, fileId, ATTACHMENT_TYPES);
        const refusal = { id: newId(), trajectoryId, organisationId, number, refusedOn, reason, fileId };
        await unit.manager.insert(MunicipalRefusalEntity, refusal);
      },
    );
  }

  /**
   * Ends a permission on a day within its period, with the municipality's reason; once. Coordinators.
   * @throws DomainError `NOT_FOUND`, `PERMISSION_ALREADY_WITHDRAWN`, `DATE_TOO_EARLY`, `PERMISSION_ENDED_BEFORE`,
   *   `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`
   */
  withdraw(
    memberId: string,
    permissionId: string,
    { withdrawnOn, ...input }: { readonly withdrawnOn: CivilDate; readonly reason: string },
  ): Promise<MemberFile> {
    const reason = freeText(input.reason, 'reason', LONGEST_WORDS);
    return this.members.change('permission.record', memberId, async (unit, trajectory) => {
      const permission = await unit.run(this.permissions.toWithdraw(trajectory.id, permissionId));
      if (!permission) throw new DomainError('NOT_FOUND');
      const { startsOn, endsOn, isWithdrawn } = permission;
      if (isWithdrawn) throw new DomainError('PERMISSION_ALREADY_WITHDRAWN');
      refuseEarlierDay(withdrawnOn, 'withdrawnOn', startsOn);
      if (endsOn !== null && withdrawnOn > endsOn)
        throw new DomainError('PERMISSION_ENDED_BEFORE', { path: ['withdrawnOn'], params: { endsOn } });
      await unit.manager.insert(PermissionWithdrawalEntity, { permissionId, withdrawnOn, reason });
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
