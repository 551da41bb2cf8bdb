import { Injectable } from '@nestjs/common';
import { type CivilDate, DomainError, newId } from '#kernel';
import { Clock, Db, freeText, optionalText, scopesOf, type Unit } from '#platform';
import type { MemberFile } from '../member/member.repository.js';
import { Members } from '../member/member.service.js';
import { refuseEarlierDay, refuseImpossibleDay } from '../trajectory/day.js';
import { EnterpriseEntity } from './enterprise.entity.js';
import type { EnterpriseState, RecordEnterpriseInput } from './enterprise.input.js';
import { EnterpriseRepository, type EnterpriseRow } from './enterprise.repository.js';
import { sectorOf } from './sector.js';
import { checkShares, type Share, type ShareSet } from './shares.js';

const LONGEST = 200;
const LONGEST_NOTE = 500;

@Injectable()
export class Enterprises {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly members: Members,
    private readonly enterprises: EnterpriseRepository,
  ) {}

  /**
   * Records what a member does under the cooperative's name, alone or with others. Coordinators.
   * @param shares all owners, this member included; null where it is wholly of this member
   * @throws DomainError `NOT_FOUND`, `SECTOR_INVALID`, `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`,
   *   `SHARES_NOT_WHOLE`, `SHARE_TWICE`, `SHARE_MISSING`, `VALUE_OUT_OF_RANGE`
   */
  record(
    memberId: string,
    shares: readonly Share[] | null,
    { name, activity, sector, startsOn }: Omit<RecordEnterpriseInput, 'memberId' | 'shares'>,
  ): Promise<MemberFile> {
    const enterprise = {
      name: freeText(name, 'name', LONGEST),
      activity: freeText(activity, 'activity', LONGEST),
      sector: sectorOf(sector),
      startsOn,
    };
    if (shares) checkShares(shares);
    if (shares && !shares.some((share) => share.memberId === memberId))
      throw new DomainError('SHARE_MISSING', { path: ['shares'] });
    return this.members.change('enterprise.record', memberId, async (unit) => {
      const id = newId();
      await unit.manager.insert(EnterpriseEntity, { id, memberId, ...enterprise });
      if (shares) await this.addShares(unit, id, { startsOn, shares });
    });
  }

  /**
   * Who owns which part from a day on; what was before stays. Of two sets of one day the later one holds. Coordinators.
   * @throws DomainError `NOT_FOUND`, `DATE_TOO_EARLY`, `SHARES_NOT_WHOLE`, `SHARE_TWICE`, `VALUE_OUT_OF_RANGE`
   */
  changeShares(enterpriseId: string, set: ShareSet): Promise<EnterpriseRow> {
    checkShares(set.shares);
    return this.change(enterpriseId, async (unit, { startsOn }) => {
      refuseEarlierDay(set.startsOn, 'startsOn', startsOn);
      await this.addShares(unit, enterpriseId, set);
    });
  }

  /**
   * Writes down how it is with an enterprise on a day, also years after its member left. The latest day says whether it
   * ended. Coordinators.
   * @throws DomainError `NOT_FOUND`, `DATE_IN_FUTURE`, `DATE_TOO_EARLY`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`
   */
  note(
    enterpriseId: string,
    {
      state,
      notedOn,
      note: typed,
    }: { state: `${EnterpriseState}`; notedOn: CivilDate; note?: string | null },
  ): Promise<EnterpriseRow> {
    const note = optionalText(typed, 'note', LONGEST_NOTE);
    return this.change(enterpriseId, async (unit, { startsOn }) => {
      refuseImpossibleDay(notedOn, 'notedOn', { earliest: startsOn, today: this.clock.today() });
      await unit.run(this.enterprises.addNote(enterpriseId, { id: newId(), state, notedOn, note }));
      await unit.run(this.enterprises.endByNotes(enterpriseId));
    });
  }

  /** A member's enterprises, newest first, those included that ended or of which a part was given away. @throws DomainError `NOT_FOUND` */
  of(memberId: string): Promise<EnterpriseRow[]> {
    return this.db.read(async (unit) => {
      await this.members.requireInScope('enterprise.read', memberId);
      return unit.run(this.enterprises.of(memberId, scopesOf('enterprise.read'), this.clock.today()));
    });
  }

  /**
   * Who owned which part on a day, 10,000 basis points together; nobody outside the days on which it ran. One statement;
   * for rooms that divide what an enterprise earned. The caller has checked the scope.
   */
  sharesOn(enterpriseId: string, day: CivilDate): Promise<Share[]> {
    return this.db.read(this.enterprises.sharesOn(enterpriseId, day));
  }

  private change(
    enterpriseId: string,
    change: (unit: Unit, enterprise: { readonly startsOn: CivilDate }) => Promise<void>,
  ): Promise<EnterpriseRow> {
    const [scopes, today] = [scopesOf('enterprise.record'), this.clock.today()];
    return this.db.write(async (unit) => {
      const locked = await unit.run(this.enterprises.lock(enterpriseId, scopes, today));
      if (!locked) throw new DomainError('NOT_FOUND');
      await change(unit, locked);
      return (await unit.run(this.enterprises.one(enterpriseId, scopes, today)))!;
    });
  }

  private async addShares(unit: Unit, enterpriseId: string, set: ShareSet): Promise<void> {
    for (const { memberId } of set.shares) await this.members.requireInScope('enterprise.record', memberId);
    await unit.run(this.enterprises.addShares(enterpriseId, newId(), set));
  }
}
