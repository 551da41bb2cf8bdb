import { Injectable } from '@nestjs/common';
import { Policies } from '#cooperative';
import type { CivilDate } from '#kernel';
import { Clock, connection, type Connection, Db, type Locale, type Page, scopesOf } from '#platform';
import { Instruments } from '../instrument/instrument.service.js';
import { beatsOf } from './beat.js';
import { MeasurementDueRepository, type MeasurementDueRow } from './measurement-due.repository.js';
import { rhythmPolicy, USUAL_RHYTHM } from './rhythm.policy.js';

export interface MeasurementDue extends MeasurementDueRow {
  /** Of the questionnaire, in the language asked for. */
  readonly name: string;
  readonly isOverdue: boolean;
}

/** That something is to be measured, and nothing of what was answered: a coordinator may know this much. */
@Injectable()
export class MeasurementsDue {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly policies: Policies,
    private readonly instruments: Instruments,
    private readonly repository: MeasurementDueRepository,
  ) {}

  /** What is due through a day, the longest overdue first. Coordinators, the coach of today, and the member. */
  async page(throughOn: CivilDate | null, locale: Locale, page: Page): Promise<Connection<MeasurementDue>> {
    const today = this.clock.today();
    const rhythm = (await this.policies.find(rhythmPolicy, today))?.body ?? USUAL_RHYTHM;
    const usable = (await this.instruments.all()).filter((known) => this.instruments.mayBeUsed(known));
    const beats = beatsOf(
      rhythm,
      usable.map(({ definition }) => definition),
      locale,
    );
    const names = new Map(beats.map(({ instrument, name }) => [instrument, name]));
    const scopes = scopesOf('measurement.due');
    const asked = { today, throughOn: throughOn ?? today, scopes, page };
    const rows = await this.db.read(this.repository.page(beats, asked));
    const due = rows.map((row) => ({
      ...row,
      name: names.get(row.instrument)!,
      isOverdue: row.dueOn < today,
    }));
    return connection(due, page, (one) => [one.dueOn, one.memberId, one.instrument, one.scoredBy]);
  }
}
