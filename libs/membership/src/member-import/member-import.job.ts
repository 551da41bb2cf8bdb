import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { Clock, Db, type Effect, Files, JobHandler, Outbox, type RunningJob, type Unit } from '#platform';
import { MemberRepository } from '../member/member.repository.js';
import { Timelines } from '../trajectory/timelines.service.js';
import { TRIAL_DECIDED, type TrialDecided } from '../trial/trial-decided.js';
import type { ImportSurvey } from './import-survey.js';
import { ImportedPeopleRepository, newPeople } from './imported-people.repository.js';
import { type ImportRow, MemberImportRepository } from './member-import.repository.js';
import {
  MEMBER_IMPORT_CHECK,
  MEMBER_IMPORT_LET_GO,
  MEMBER_IMPORT_RUN,
  type MemberImportJob,
  MemberImports,
} from './member-import.service.js';
import { MemberSheets } from './member-sheets.service.js';

/** People or issues per statement. */
const CHUNK = 500;
/** Issues that are kept to be read; who has more has another sheet before them. */
const MOST_ISSUES = 5_000;

/** Works through sheets: what one would do, and doing it. */
@Injectable()
export class MemberImportJobs {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly files: Files,
    private readonly outbox: Outbox,
    private readonly imports: MemberImports,
    private readonly sheets: MemberSheets,
    private readonly members: MemberRepository,
    private readonly repository: MemberImportRepository,
    private readonly people: ImportedPeopleRepository,
    private readonly timelines: Timelines,
  ) {}

  @JobHandler(MEMBER_IMPORT_CHECK, { permission: 'member.import' })
  async check(job: RunningJob): Promise<Effect> {
    const { row, survey } = await this.survey(job);
    return async (unit) => {
      await this.settle(unit, row.id, survey, 'checked_at');
      await unit.run(this.repository.clearIssues(row.id));
      const issues = survey.issues.slice(0, MOST_ISSUES);
      for (const some of chunks(issues)) await unit.run(this.repository.insertIssues(row.id, some));
    };
  }

  /**
   * The survey is made anew: what the dry run saw may have changed since. Everybody is written in the unit that marks the
   * job done, so all are there or none, however often the job runs.
   */
  @JobHandler(MEMBER_IMPORT_RUN, { permission: 'member.import' })
  async run(job: RunningJob): Promise<Effect> {
    const { row, survey } = await this.survey(job);
    const rows = survey.counts.faultyRows;
    if (rows > 0) throw new DomainError('IMPORT_HAS_FAULTS', { params: { rows } });
    return async (unit) => {
      await this.settle(unit, row.id, survey, 'done_at');
      await unit.run(this.members.lockNumbers());
      const people = newPeople(survey.records, await unit.run(this.members.nextNumber()));
      for (const some of chunks(people)) {
        await unit.run(this.people.insert(row.id, some));
        await this.timelines.store(
          unit,
          some.map(({ memberId }) => memberId),
        );
      }
      const facts = people.flatMap(({ memberId, decision }): TrialDecided[] =>
        decision ? [{ memberId, outcome: decision.outcome, decidedOn: decision.decidedOn }] : [],
      );
      for (const some of chunks(facts)) await unit.run(this.outbox.addMany(TRIAL_DECIDED, some));
      await this.outbox.add(unit, MEMBER_IMPORT_LET_GO, { importId: row.id } satisfies MemberImportJob);
    };
  }

  /** Bytes first: a row without bytes is tried again, bytes without a row would be found by nobody. */
  @JobHandler(MEMBER_IMPORT_LET_GO, { permission: null })
  async letGo({ row: job }: RunningJob): Promise<Effect> {
    const { id, fileId, state, expiresAt } = await this.imports.get(
      (job.payload as unknown as MemberImportJob).importId,
    );
    if (fileId) await this.files.destroy(fileId);
    // what was found different can be read a while longer
    const isRead = state === 'DONE' && expiresAt > this.clock.now();
    return async (unit) => {
      await unit.run(this.repository.letGoOfFile(id));
      if (!isRead) await unit.run(this.repository.clearIssues(id));
      if (fileId) await this.files.forget(unit, fileId);
    };
  }

  private async survey({
    row: job,
    progress,
  }: RunningJob): Promise<{ row: ImportRow; survey: ImportSurvey }> {
    const { importId } = job.payload as unknown as MemberImportJob;
    const row = await this.imports.get(importId);
    const file = row.fileId && (await this.files.attached(row.fileId));
    if (!file) throw new DomainError('IMPORT_CLOSED');
    const survey = await this.sheets.survey(file, row, new Set(row.asNew), async (done, total) => {
      const isWanted = await this.db.write(this.repository.setProgress(importId, done, total));
      if (!isWanted) throw new DomainError('IMPORT_CLOSED');
      await progress(total === 0 ? 0 : Math.floor((95 * done) / total));
    });
    return { row, survey };
  }

  private async settle(
    unit: Unit,
    id: string,
    { counts }: ImportSurvey,
    end: 'checked_at' | 'done_at',
  ): Promise<void> {
    if (!(await unit.run(this.repository.setOutcome(id, counts, end))))
      throw new DomainError('IMPORT_CLOSED');
  }
}

function* chunks<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += CHUNK) yield all.slice(from, from + CHUNK);
}
