import type { ReportState } from '../../api/reports.js';

export const reportStates = [
  'WAITING',
  'RUNNING',
  'READY',
  'FAILED',
  'CANCELLED',
  'EXPIRED',
] as const satisfies readonly ReportState[];

/** What the list of reports is narrowed to; what is absent narrows nothing. */
export interface ReportsSearch {
  kind?: string | undefined;
  state?: ReportState | undefined;
  /** The id of the member whom they are about. */
  member?: string | undefined;
}

/** What is chosen already on the way to a new report. */
export interface NewReportSearch {
  kind?: string | undefined;
  /** The id of whom it is about. */
  subject?: string | undefined;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Undefined for what is no state. */
export const stateOf = (value: unknown): ReportState | undefined =>
  reportStates.find((state) => state === value);

export const reportsSearch = (asked: Record<string, unknown>): ReportsSearch => ({
  ...(isText(asked.kind) && { kind: asked.kind }),
  ...(stateOf(asked.state) && { state: stateOf(asked.state) }),
  ...(isText(asked.member) && { member: asked.member }),
});

export const newReportSearch = (asked: Record<string, unknown>): NewReportSearch => ({
  ...(isText(asked.kind) && { kind: asked.kind }),
  ...(isText(asked.subject) && { subject: asked.subject }),
});
