import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#kernel';
import { freeText } from '#platform';
import type { MemberFile } from '../member/member.repository.js';
import { Members } from '../member/member.service.js';
import { EnterpriseEntity } from './enterprise.entity.js';
import type { RecordEnterpriseInput } from './enterprise.input.js';

const LONGEST = 200;
const SECTOR = /^\d{2}$/;

@Injectable()
export class Enterprises {
  constructor(private readonly members: Members) {}

  /**
   * Records what a member does under the cooperative's name. Coordinators.
   * @throws DomainError `NOT_FOUND`, `SECTOR_INVALID`, `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`
   */
  record(
    memberId: string,
    { name, activity, sector, startsOn }: Omit<RecordEnterpriseInput, 'memberId'>,
  ): Promise<MemberFile> {
    const enterprise = {
      name: freeText(name, 'name', LONGEST),
      activity: freeText(activity, 'activity', LONGEST),
      sector,
      startsOn,
    };
    if (!SECTOR.test(sector)) throw new DomainError('SECTOR_INVALID', { path: ['sector'] });
    return this.members.change('enterprise.record', memberId, async (unit) => {
      await unit.manager.insert(EnterpriseEntity, { id: newId(), memberId, ...enterprise });
    });
  }
}
