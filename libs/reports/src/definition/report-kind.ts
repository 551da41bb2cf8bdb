/** The kinds of report, in the order of the enum. A new definition adds its kind here and itself to `definitions.ts`. */
export const REPORT_KINDS = [
  'THERMOMETER_STATEMENT',
  'DECISION_LETTER',
  'COORDINATOR_DEADLINES',
  'COACH_CASELOAD',
  'TREASURER_MONTH',
  'MUNICIPALITY_ACCOUNT',
  'MUNICIPALITY_SUMMARY',
  'MEMBER_PROGRESS',
  'ANNUAL_ACCOUNTS',
  'BOARD_PACK',
  'MEMBERSHIP_LETTER',
  'SKILLS_OVERVIEW',
  'NETWORK_BENCHMARK',
] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** What the subject of a report is; a report about the COOPERATIVE has the cooperative itself. */
export const REPORT_ABOUT = ['MEMBER', 'COOPERATIVE', 'MUNICIPALITY', 'COACH'] as const;
export type ReportAbout = (typeof REPORT_ABOUT)[number];

/** What a report can be taken along as. */
export const REPORT_FORMATS = ['PDF', 'XLSX', 'CSV'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];
