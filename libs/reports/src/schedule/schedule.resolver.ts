import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { currentContext, globalId, localId, text } from '#platform';
import { nameCode } from '../definition/report-definitions.js';
import { SubjectIds } from '../definition/subject-ids.js';
import {
  EndReportScheduleInput,
  ReportSchedule,
  ReportSchedulePayload,
  ScheduleReportInput,
} from './schedule.model.js';
import type { ScheduleRow } from './schedule.repository.js';
import { ReportSchedules } from './schedules.service.js';

@Resolver()
export class ScheduleResolver {
  constructor(
    private readonly service: ReportSchedules,
    private readonly subjects: SubjectIds,
  ) {}

  @Allow('report.manage')
  @Mutation(() => ReportSchedulePayload, {
    description:
      'Has a report made of each month, quarter or year, from the running one on, when it is over. It is made in the name of the caller, as long as they may ask for it.',
  })
  async scheduleReport(@Args('input') input: ScheduleReportInput): Promise<ReportSchedulePayload> {
    const row = await this.service.add({
      kind: input.definition,
      subjectId: this.subjects.localOf(input.definition, input),
      every: input.every,
      locale: input.locale ?? null,
      formats: input.formats ?? null,
    });
    return { reportSchedule: this.modelOf(row), userErrors: [] };
  }

  @Allow('report.manage')
  @Mutation(() => ReportSchedulePayload, { description: 'No more are made; what was made stays.' })
  async endReportSchedule(
    @Args('input') { reportScheduleId }: EndReportScheduleInput,
  ): Promise<ReportSchedulePayload> {
    const row = await this.service.end(localId('ReportSchedule', reportScheduleId));
    return { reportSchedule: this.modelOf(row), userErrors: [] };
  }

  @Allow('report.manage')
  @Query(() => [ReportSchedule], {
    description: 'What is made by itself, of the reports that the caller may ask for; oldest first.',
  })
  async reportSchedules(): Promise<ReportSchedule[]> {
    return (await this.service.standing()).map((row) => this.modelOf(row));
  }

  private modelOf(row: ScheduleRow): ReportSchedule {
    const { id, kind, about, every, formats, startsOn, endedOn, setByName, lastOn, lastErrorCode } = row;
    return {
      id: globalId('ReportSchedule', id),
      definition: kind,
      name: text(nameCode(kind), currentContext().locale),
      about,
      subjectId: this.subjects.globalOf(about, row.subjectId),
      subjectName: row.subjectName,
      every,
      formats,
      startsOn,
      endedOn,
      setBy: setByName,
      lastPeriodOn: lastOn,
      lastErrorCode,
      lastErrorMessage: lastErrorCode && text(lastErrorCode, currentContext().locale),
    };
  }
}
