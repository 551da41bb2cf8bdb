import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#kernel';
import { Clock, Db, type Locale } from '#platform';
import { ReportDefinitions } from '../definition/report-definitions.js';
import type { ReportFormat, ReportKind } from '../definition/report-kind.js';
import { rhythmOf, type WholePeriodKind, wholePeriod } from '../definition/report-period.js';
import { ReportSubjects } from '../definition/report-subject.js';
import { formatsOf, subjectOf } from '../report/reports.service.js';
import { ScheduleRepository, type ScheduleRow } from './schedule.repository.js';

export interface ScheduleRequest {
  readonly kind: ReportKind;
  readonly subjectId: string | null;
  readonly every: WholePeriodKind;
  readonly locale: Locale | null;
  readonly formats: readonly ReportFormat[] | null;
}

/** Reports that come by themselves, for whoever may ask for one like them. */
@Injectable()
export class ReportSchedules {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly definitions: ReportDefinitions,
    private readonly subjects: ReportSubjects,
    private readonly repository: ScheduleRepository,
  ) {}

  /**
   * From the running period on, made when it is over.
   * @throws DomainError `REPORT_NOT_ALLOWED`, `NOT_FOUND`, `REPORT_NEEDS_SUBJECT`, `REPORT_FORMAT_NOT_OFFERED`,
   *   `REPORT_SCHEDULE_DOES_NOT_FIT`, `REPORT_SCHEDULE_IS_THERE`
   */
  async add({ kind, subjectId: asked, every, locale, formats }: ScheduleRequest): Promise<ScheduleRow> {
    const definition = this.definitions.toAsk(kind);
    const { about } = definition;
    const only = rhythmOf(definition.period);
    const today = this.clock.today();
    return this.db.write(async (unit) => {
      const subjectId = subjectOf(definition, asked);
      await this.subjects.require(definition, definition.request, subjectId);
      if (only !== null && only !== every)
        throw new DomainError('REPORT_SCHEDULE_DOES_NOT_FIT', { path: ['every'], params: { kind: only } });
      const id = newId();
      const isNew = await unit.run(
        this.repository.insert({
          id,
          kind,
          about,
          subjectId,
          every,
          locale,
          formats: formatsOf(definition, formats),
          startsOn: wholePeriod(every, today).from,
        }),
      );
      if (!isNew) throw new DomainError('REPORT_SCHEDULE_IS_THERE');
      return this.present(await unit.run(this.repository.get(id, this.reach(), today)));
    });
  }

  /** What was made stays. @throws DomainError `NOT_FOUND` */
  async end(id: string): Promise<ScheduleRow> {
    const today = this.clock.today();
    return this.db.write(async (unit) => {
      this.present(await unit.run(this.repository.get(id, this.reach(), today)));
      await unit.run(this.repository.end(id, today));
      return this.present(await unit.run(this.repository.get(id, this.reach(), today)));
    });
  }

  /** Those that have not ended, of what the caller may ask for. */
  standing(): Promise<ScheduleRow[]> {
    return this.db.read(this.repository.standing(this.reach(), this.clock.today()));
  }

  private reach() {
    return this.definitions.reach('request');
  }

  private present(row: ScheduleRow | null): ScheduleRow {
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }
}
