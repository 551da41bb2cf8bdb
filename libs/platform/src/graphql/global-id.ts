import { DomainError, isId } from '#kernel';

/** The kinds of thing that an id of the API can name, each with its prefix. */
export const ID_PREFIXES = {
  Account: 'acc',
  AdvanceReceipt: 'adr',
  Agreement: 'agr',
  Asset: 'ast',
  BankEntry: 'bke',
  BankImport: 'bki',
  BankRule: 'bkr',
  BankStatement: 'bks',
  BoardIntroduction: 'bin',
  Capacity: 'cap',
  Collaboration: 'clb',
  CalendarFeed: 'cal',
  CoachingSession: 'ses',
  Competence: 'cmp',
  Contact: 'con',
  CreditNote: 'crn',
  Customer: 'cus',
  Enterprise: 'ent',
  Exchange: 'exc',
  Expense: 'exp',
  EnterpriseNote: 'enn',
  FigureOpening: 'fop',
  File: 'fil',
  Goal: 'goa',
  GoalStep: 'gst',
  Handover: 'hov',
  GroupMeeting: 'gmt',
  Household: 'hsh',
  Introduction: 'itr',
  InvestmentRequest: 'inv',
  Invitation: 'ivt',
  Invoice: 'fct',
  JournalEntry: 'jou',
  LearningComment: 'lco',
  LedgerAccount: 'lac',
  Measurement: 'mea',
  Mail: 'mai',
  Notice: 'ntc',
  Member: 'mem',
  Memorial: 'mmr',
  MunicipalPermission: 'mup',
  Milestone: 'mst',
  MunicipalFigure: 'mfg',
  NetworkNote: 'nnt',
  NoteRelease: 'nrl',
  MemberImport: 'imp',
  Organisation: 'org',
  PeriodAct: 'pra',
  PaymentReminder: 'prm',
  PolicyVersion: 'pol',
  Pause: 'pau',
  Posting: 'pst',
  Quote: 'quo',
  RecurringInvoice: 'rci',
  ReferralRequest: 'rfr',
  Report: 'rep',
  ReportSchedule: 'rps',
  SafetyConcern: 'sfc',
  SalesDocument: 'sdo',
  Trajectory: 'trj',
} as const;
export type IdKind = keyof typeof ID_PREFIXES;

/** An id as the API shows it: opaque, with a prefix that says what it names, such as `mem_0199…`. */
export function globalId(kind: IdKind, id: string): string {
  return `${ID_PREFIXES[kind]}_${id.replaceAll('-', '')}`;
}

/**
 * The UUID inside an id of the API.
 * @throws DomainError `NOT_FOUND` for an id of another kind or form: the same answer as for one that is not there
 */
export function localId(kind: IdKind, id: string): string {
  const prefix = `${ID_PREFIXES[kind]}_`;
  const hex = id.startsWith(prefix) ? id.slice(prefix.length) : '';
  const uuid = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  if (!isId(uuid)) throw new DomainError('NOT_FOUND');
  return uuid;
}
