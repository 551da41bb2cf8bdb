import { gql, type TypedDocumentNode } from 'urql';
import { change } from './change.js';
import type { CivilDate, Connection, Moment, UserError } from './scalars.js';

export type ReportState = 'WAITING' | 'RUNNING' | 'READY' | 'FAILED' | 'CANCELLED' | 'EXPIRED';
export const reportSteps = ['FREEZING', 'PRINTING', 'KEEPING'] as const;
export type ReportStep = (typeof reportSteps)[number];
export type ReportFormat = 'PDF' | 'XLSX' | 'CSV';
export type ReportAbout = 'MEMBER' | 'COOPERATIVE' | 'MUNICIPALITY' | 'COACH';
export type ReportPeriodKind = 'NONE' | 'MONTH' | 'QUARTER' | 'YEAR' | 'FREE' | 'ENDED_QUARTER';
export type ReportRhythm = 'MONTH' | 'QUARTER' | 'YEAR';

/** A document that was asked for, and how far it is. */
export interface Report {
  id: string;
  definition: string;
  name: string;
  about: ReportAbout;
  subjectId: string;
  subjectName: string | null;
  requestedBy: string | null;
  isOwn: boolean;
  fromOn: CivilDate | null;
  untilOn: CivilDate | null;
  state: ReportState;
  /** Percent. */
  progress: number;
  step: ReportStep | null;
  errorMessage: string | null;
  retryReason: string | null;
  requestedAt: Moment;
  readyAt: Moment | null;
  files: { format: ReportFormat; expiresOn: CivilDate | null }[];
}

const fields = gql`
  fragment ReportFields on Report {
    id
    definition
    name
    about
    subjectId
    subjectName
    requestedBy
    isOwn
    fromOn
    untilOn
    state
    progress
    step
    errorMessage
    retryReason
    requestedAt
    readyAt
    files {
      format
      expiresOn
    }
  }
`;

export const reportQuery = gql<{ report: Report }, { id: string }>`
  query Report($id: ID!) {
    report(id: $id) {
      ...ReportFields
    }
  }
  ${fields}
`;

export interface ReportFilter {
  definition: string | null;
  state: ReportState | null;
  memberId: string | null;
}

export const reportsQuery = gql<{ reports: Connection<Report> }, ReportFilter & { after: string | null }>`
  query Reports($definition: ReportDefinition, $state: ReportState, $memberId: ID, $after: String) {
    reports(first: 20, after: $after, definition: $definition, state: $state, memberId: $memberId) {
      edges {
        node {
          ...ReportFields
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
  ${fields}
`;

/** An empty list tells no type by which it would be known that a new report belongs in it. */
export const changesWithReports = { additionalTypenames: ['Report'] };

/** Links of this account alone, for five minutes: asked for when somebody opens a file, not before. */
export const reportLinksQuery = gql<
  { report: { id: string; files: { format: ReportFormat; link: string | null }[] } },
  { id: string }
>`
  query ReportLinks($id: ID!) {
    report(id: $id) {
      id
      files {
        format
        link
      }
    }
  }
`;

/** A kind of report that the viewer may ask for or read. */
export interface ReportDescription {
  definition: string;
  name: string;
  tells: string;
  about: ReportAbout;
  period: ReportPeriodKind;
  formats: ReportFormat[];
  mayRequest: boolean;
  /** As the cover will say; null for who may not ask. */
  role: string | null;
  basis: string | null;
  leftOut: string[];
}

export const reportDefinitionsQuery = gql<{ reportDefinitions: ReportDescription[] }, Record<string, never>>`
  query ReportDefinitions {
    reportDefinitions {
      definition
      name
      tells
      about
      period
      formats
      mayRequest
      role
      basis
      leftOut
    }
  }
`;

export interface ReportSubject {
  id: string;
  name: string;
}

export const reportSubjectsQuery = gql<{ reportSubjects: ReportSubject[] }, { definition: string }>`
  query ReportSubjects($definition: ReportDefinition!) {
    reportSubjects(definition: $definition) {
      id
      name
    }
  }
`;

/** What a report is about, of which one is given; none for the cooperative itself. */
export interface AboutInput {
  memberId?: string;
  municipalityId?: string;
  coachId?: string;
}

interface AskInput extends AboutInput {
  definition: string;
  locale: string | null;
  formats: ReportFormat[];
}

export const requestReport: TypedDocumentNode<
  { requestReport: { report: { id: string } | null; userErrors: UserError[] } },
  { input: AskInput & { fromOn: CivilDate | null; untilOn: CivilDate | null } }
> = gql`
  mutation RequestReport($input: RequestReportInput!) {
    requestReport(input: $input) {
      report {
        id
      }
      userErrors {
        path
        code
        message
      }
    }
  }
`;

export const cancelReport = change<{ reportId: string }>('cancelReport', 'report { id }');
export const retryReport = change<{ reportId: string; reason: string }>('retryReport', 'report { id }');
export const remakeReport = change<{ reportId: string; formats: ReportFormat[] | null }>(
  'remakeReport',
  'report { id }',
);

export interface ReportDifference {
  path: string[];
  frozen: string | null;
  now: string | null;
}

export interface ReportComparison {
  frozenAt: Moment;
  isSame: boolean;
  differences: ReportDifference[];
}

export const reportDifferencesQuery = gql<{ reportDifferences: ReportComparison }, { id: string }>`
  query ReportDifferences($id: ID!) {
    reportDifferences(id: $id) {
      frozenAt
      isSame
      differences {
        path
        frozen
        now
      }
    }
  }
`;

/** Reports that come by themselves, one of each period. */
export interface ReportSchedule {
  id: string;
  name: string;
  subjectName: string | null;
  every: ReportRhythm;
  formats: ReportFormat[];
  startsOn: CivilDate;
  /** Null for somebody of another organisation. */
  setBy: string | null;
  lastPeriodOn: CivilDate | null;
  lastErrorMessage: string | null;
}

export const reportSchedulesQuery = gql<{ reportSchedules: ReportSchedule[] }, Record<string, never>>`
  query ReportSchedules {
    reportSchedules {
      id
      name
      subjectName
      every
      formats
      startsOn
      setBy
      lastPeriodOn
      lastErrorMessage
    }
  }
`;

export const changesWithSchedules = { additionalTypenames: ['ReportSchedule'] };

export const scheduleReport = change<AskInput & { every: ReportRhythm }>(
  'scheduleReport',
  'reportSchedule { id }',
);
export const endReportSchedule = change<{ reportScheduleId: string }>(
  'endReportSchedule',
  'reportSchedule { id }',
);
