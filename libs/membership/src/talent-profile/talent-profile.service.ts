import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { Clock, Db, type Unit } from '#platform';
import { Members } from '../member/member.service.js';
import { checkedProfile, EMPTY_PROFILE, type Profile, type TypedProfile } from './checked-profile.js';
import { type ProfileRow, TalentProfileRepository } from './talent-profile.repository.js';

@Injectable()
export class TalentProfiles {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly members: Members,
    private readonly profiles: TalentProfileRepository,
  ) {}

  /** Null while nobody wrote anything. The member, coordinators and the coach of today. @throws DomainError `NOT_FOUND` */
  of(memberId: string): Promise<ProfileRow | null> {
    return this.members.openFile('profile.read', memberId, 'talent-profile', (unit) =>
      unit.run(this.profiles.get(memberId)),
    );
  }

  /** The same for whoever opened the file already and asked; empty while nobody wrote anything. */
  async in(unit: Unit, memberId: string): Promise<Profile> {
    return (await unit.run(this.profiles.get(memberId)))?.profile ?? EMPTY_PROFILE;
  }

  /**
   * Writes the whole profile: the member, or coordinator or coach together with the member. Earlier words do not stay.
   * @param basedOnVersion what the writer had read, so that two who write at once do not undo each other
   * @throws DomainError `NOT_FOUND`, `PROFILE_CHANGED_MEANWHILE`, and what `checkedProfile` throws
   */
  async record(memberId: string, basedOnVersion: number, typed: TypedProfile): Promise<ProfileRow> {
    const profile = checkedProfile(typed, Number(this.clock.today().slice(0, 4)));
    return this.db.write(async (unit) => {
      await this.members.requireInScope('profile.record', memberId);
      const write =
        basedOnVersion === 0
          ? this.profiles.insert(memberId, profile)
          : this.profiles.replace(memberId, basedOnVersion, profile);
      if (!(await unit.run(write))) throw new DomainError('PROFILE_CHANGED_MEANWHILE');
      return (await unit.run(this.profiles.get(memberId)))!;
    });
  }
}
