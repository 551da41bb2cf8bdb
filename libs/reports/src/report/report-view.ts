import { Injectable } from '@nestjs/common';
import { currentContext, Files, globalId, text } from '#platform';
import { nameCode } from '../definition/report-definitions.js';
import { SubjectIds } from '../definition/subject-ids.js';
import type { ReportModel, ReportState } from './report.model.js';
import type { ReportRow } from './report.repository.js';
import { stepAt } from './report-steps.js';

const STATE_OF: Readonly<Record<ReportRow['jobState'], ReportState>> = {
  WAITING: 'WAITING',
  RELEASED: 'RUNNING',
  DONE: 'READY',
  FAILED: 'FAILED',
  CANCELLED: 'CANCELLED',
};
/** Refusals whose own sentence helps the reader; of any other the code is for whoever looks into it. */
const PLAIN_REFUSALS = [
  'FORBIDDEN',
  'NOT_FOUND',
  'JOB_GAVE_UP',
  'REPORT_RENDER_TIMEOUT',
  'REPORT_DEFINITION_CHANGED',
  'REPORT_SNAPSHOT_DAMAGED',
  'THERMOMETER_NOT_OPEN',
  'TRIAL_NOT_DECIDED',
  'MEMBER_NO_LONGER',
];

/** A report as the API shows it to the caller, with links that are the caller's own. */
@Injectable()
export class ReportView {
  constructor(
    private readonly files: Files,
    private readonly subjects: SubjectIds,
  ) {}

  of(row: ReportRow): ReportModel {
    const { errorCode } = row;
    // a format that was asked for later, and taken back, is none of it
    const listed = row.jobState === 'DONE' ? row.files.filter(({ madeOn }) => madeOn !== null) : row.files;
    const isExpired = row.jobState === 'DONE' && listed.every(({ goneOn }) => goneOn !== null);
    const state = isExpired ? 'EXPIRED' : STATE_OF[row.jobState];
    const files = listed.map(({ id, format, madeOn, goneOn, expiresOn }) => ({
      format,
      link: state === 'READY' && madeOn !== null && goneOn === null ? this.files.linkTo(id) : null,
      expiresOn,
    }));
    return {
      id: globalId('Report', row.id),
      definition: row.kind,
      name: text(nameCode(row.kind), currentContext().locale),
      about: row.about,
      subjectId: this.subjects.globalOf(row.about, row.subjectId),
      subjectName: row.subjectName,
      requestedBy: row.requestedBy,
      isOwn: row.isOwn,
      memberId: row.about === 'MEMBER' ? globalId('Member', row.subjectId) : null,
      fromOn: row.from,
      untilOn: row.until,
      state,
      progress: row.progress,
      step: state === 'RUNNING' ? stepAt(row.progress) : null,
      errorCode,
      errorMessage: errorCode && messageOf(errorCode),
      retryReason: row.retryReason,
      requestedAt: row.requestedAt,
      readyAt: row.jobState === 'DONE' ? row.endedAt : null,
      files,
      fileLink: files.find(({ format }) => format === 'PDF')?.link ?? null,
    };
  }
}

function messageOf(code: string): string {
  const { locale } = currentContext();
  return PLAIN_REFUSALS.includes(code) ? text(code, locale) : text('REPORT_FAILED', locale, { code });
}
