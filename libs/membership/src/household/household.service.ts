import { Injectable } from '@nestjs/common';
import { type CivilDate, DomainError, newId } from '#kernel';
import { Clock } from '#platform';
import { Members } from '../member/member.service.js';
import { Collaborators } from '../referral/collaborators.js';
import type { RecordHouseholdInput } from './household.input.js';
import { householdOn } from './household-on.js';
import { HouseholdRepository, type HouseholdRow } from './household.repository.js';

/** A fact, and whether it is the one that holds today. */
export type HouseholdToday = HouseholdRow & { readonly isCurrent: boolean };

/** What a member lives on and with. For saved benefit and nothing else: seen by coordinator and member alone. */
@Injectable()
export class Households {
  constructor(
    private readonly members: Members,
    private readonly clock: Clock,
    private readonly collaborators: Collaborators,
    private readonly households: HouseholdRepository,
  ) {}

  /**
   * Adds a fact; a correction is another one. Coordinators.
   * @returns all facts of the member, the last one recorded first
   * @throws DomainError `NOT_FOUND`, `PERIOD_INVALID`, `COLLABORATION_NOT_RUNNING`
   */
  async record(
    memberId: string,
    organisationId: string | null,
    input: Omit<RecordHouseholdInput, 'memberId' | 'organisationId'>,
  ): Promise<HouseholdToday[]> {
    const { type, benefitKind, startsOn, endsOn = null } = input;
    if (endsOn !== null && endsOn < startsOn) throw new DomainError('PERIOD_INVALID', { path: ['endsOn'] });
    const today = this.clock.today();
    let rows: HouseholdRow[] = [];
    await this.members.change('household.record', memberId, async (unit) => {
      if (organisationId)
        await this.collaborators.requireRunning(unit, organisationId, 'MUNICIPALITY', today);
      const fact = { type, benefitKind, startsOn, endsOn, organisationId };
      await unit.run(this.households.add(memberId, newId(), fact));
      rows = await unit.run(this.households.of(memberId));
    });
    return newestFirst(rows, today);
  }

  /** All facts of a member, the last one recorded first. The log names a coordinator who looks. @throws DomainError `NOT_FOUND` */
  async of(memberId: string): Promise<HouseholdToday[]> {
    const rows = await this.members.openFile('household.read', memberId, 'household', (unit) =>
      unit.run(this.households.of(memberId)),
    );
    return newestFirst(rows, this.clock.today());
  }
}

function newestFirst(rows: readonly HouseholdRow[], today: CivilDate): HouseholdToday[] {
  const current = householdOn(rows, today);
  return rows.map((row) => ({ ...row, isCurrent: row === current })).reverse();
}
