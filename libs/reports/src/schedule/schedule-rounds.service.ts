import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import { AccessResolver } from '#cooperative';
import { OrganisationRepository } from '#identity';
import { DomainError, newId } from '#kernel';
import { Clock, Db, LOGGER, Outbox, Rounds, runInContext, systemContext } from '#platform';
import { ReportDefinitions } from '../definition/report-definitions.js';
import type { ReportPeriod } from '../definition/report-period.js';
import { Reports } from '../report/reports.service.js';
import { duePeriods } from './due-periods.js';
import { ScheduleRepository, type ScheduleRow } from './schedule.repository.js';

/**
 * Asks for the reports of the periods that are over: of each period one, however often a round comes and however late, in
 * the name of who set it, as far as they may ask for it today.
 */
@Injectable()
export class ScheduleRounds implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly rounds: Rounds,
    private readonly outbox: Outbox,
    private readonly access: AccessResolver,
    private readonly organisations: OrganisationRepository,
    private readonly definitions: ReportDefinitions,
    private readonly reports: Reports,
    private readonly repository: ScheduleRepository,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.rounds.add('report-schedules', () => this.everywhere());
  }

  /** In each cooperative in turn; what fails in one keeps nothing from the next. */
  async everywhere(): Promise<void> {
    const requestId = `report-schedules-${newId()}`;
    const ids = await runInContext(systemContext(null, requestId), () =>
      this.db.read(this.organisations.cooperativeIds()),
    );
    for (const id of ids) {
      await runInContext(systemContext(id, requestId), () => this.here(id, requestId)).catch(
        (error: unknown) => this.logger.warn({ err: error, cooperative: id }, 'no scheduled reports here'),
      );
    }
  }

  private async here(tenantId: string, requestId: string): Promise<void> {
    const today = this.clock.today();
    for (const schedule of await this.db.read(this.repository.everyStanding())) {
      const due = duePeriods(schedule.every, schedule.startsOn, schedule.lastOn, today);
      if (due.length === 0) continue;
      const context = await this.access.openJob({ requestId, tenantId, requestedBy: schedule.setBy });
      await runInContext(context, async () => {
        for (const period of due) await this.ask(schedule, period);
      });
    }
    this.outbox.nudge();
  }

  private async ask(schedule: ScheduleRow, period: ReportPeriod): Promise<void> {
    try {
      await this.db.write(async (unit) => {
        await unit.run(this.repository.hold(schedule.id));
        if (await unit.run(this.repository.hasRun(schedule.id, period.from))) return;
        const { kind, subjectId, locale, formats } = schedule;
        const hasNone = this.definitions.of(kind).period === 'NONE';
        const { from, until } = hasNone ? { from: null, until: null } : period;
        const report = await this.reports.check({ kind, subjectId, from, until, locale, formats });
        await this.reports.add(unit, report);
        await unit.run(
          this.repository.noteRun(schedule.id, period.from, { reportId: report.id, errorCode: null }),
        );
      });
    } catch (error) {
      if (!(error instanceof DomainError) || error.code === 'BUSY') throw error;
      await this.refuse(schedule, period, error.code);
    }
  }

  /** Written down with the period, for whoever looks why there is no report of it. */
  private refuse(schedule: ScheduleRow, period: ReportPeriod, errorCode: string): Promise<void> {
    return this.db.write(async (unit) => {
      await unit.run(this.repository.hold(schedule.id));
      if (await unit.run(this.repository.hasRun(schedule.id, period.from))) return;
      await unit.run(this.repository.noteRun(schedule.id, period.from, { reportId: null, errorCode }));
    });
  }
}
