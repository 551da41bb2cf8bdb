import { Injectable } from '@nestjs/common';
import type { Permission } from '#identity';
import { type CivilDate, DomainError, newId } from '#kernel';
import {
  Clock,
  connection,
  type Connection,
  Db,
  freeText,
  optionalText,
  type Page,
  rowHere,
  scopesOf,
} from '#platform';
import { localTime } from '../session/local-time.js';
import { GroupMeetingEntity } from './group-meeting.entity.js';
import { GroupMeetingRepository, type MeetingRow, type Reach } from './group-meeting.repository.js';

const LONGEST = 200;
const MOST = 200;

@Injectable()
export class GroupMeetings {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly meetings: GroupMeetingRepository,
  ) {}

  /**
   * Plans a meeting, or records one that was. Coordinators and coaches.
   * @throws DomainError `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`, `TIME_INVALID`
   */
  plan(wish: {
    meetsOn: CivilDate;
    meetsAt?: string | null;
    subject: string;
    place?: string | null;
  }): Promise<MeetingRow> {
    const id = newId();
    const values = {
      id,
      meetsOn: wish.meetsOn,
      meetsAt: wish.meetsAt ? localTime(wish.meetsAt, 'meetsAt') : null,
      subject: freeText(wish.subject, 'subject', LONGEST),
      place: optionalText(wish.place, 'place', LONGEST),
    };
    return this.db.write(async (unit) => {
      await unit.manager.insert(GroupMeetingEntity, values);
      return unit.run(this.meetings.get(id, this.reach('meeting.read')));
    });
  }

  /**
   * Says who was there. Coordinators of everybody; a coach of their own members, whom nobody else's list touches.
   * @throws DomainError `NOT_FOUND`, `MEETING_AHEAD`, `MEETING_CANCELLED`, `ATTENDEES_TOO_MANY`
   */
  attend(id: string, memberIds: readonly string[]): Promise<MeetingRow> {
    const there = [...new Set(memberIds)];
    if (there.length > MOST)
      throw new DomainError('ATTENDEES_TOO_MANY', { path: ['memberIds'], params: { most: MOST } });
    const reach = this.reach('meeting.attend');
    return this.db.write(async (unit) => {
      const meeting = await unit.run(this.meetings.lock(id));
      if (!meeting || (await unit.run(this.meetings.reached(there, reach))) < there.length)
        throw new DomainError('NOT_FOUND');
      if (meeting.cancelledOn) throw new DomainError('MEETING_CANCELLED');
      if (meeting.meetsOn > reach.on) throw new DomainError('MEETING_AHEAD');
      await unit.run(this.meetings.keepOnly(id, there, reach));
      await unit.run(this.meetings.add(id, there));
      return unit.run(this.meetings.get(id, reach));
    });
  }

  /** Cancels a meeting at which nobody was. Coordinators and coaches. @throws DomainError `NOT_FOUND`, `MEETING_CANCELLED`, `MEETING_ATTENDED` */
  cancel(id: string): Promise<MeetingRow> {
    const reach = this.reach('meeting.plan');
    return this.db.write(async (unit) => {
      const meeting = await unit.run(this.meetings.lock(id));
      if (!meeting) throw new DomainError('NOT_FOUND');
      if (meeting.cancelledOn) throw new DomainError('MEETING_CANCELLED');
      if (meeting.isAttended) throw new DomainError('MEETING_ATTENDED');
      await unit.manager.update(GroupMeetingEntity, rowHere(id), { cancelledOn: reach.on });
      return unit.run(this.meetings.get(id, this.reach('meeting.read')));
    });
  }

  /** Latest first. A member sees what is planned and where they were; a coordinator and a coach see all. */
  async page(page: Page): Promise<Connection<MeetingRow>> {
    const reach = this.reach('meeting.read');
    const isMember = reach.scopes.every(({ kind }) => kind === 'OWN');
    const rows = await this.db.read(this.meetings.page(reach, isMember, page));
    return connection(rows, page, (meeting) => [meeting.meetsOn, meeting.id]);
  }

  private reach(permission: Permission): Reach {
    return { scopes: scopesOf(permission), on: this.clock.today() };
  }
}
