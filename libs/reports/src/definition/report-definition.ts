import type { Permission } from '#identity';
import type { CivilDate } from '#kernel';
import type { Locale } from '#platform';
import type { TypstDocument } from '../rendering/document-renderer.js';
import type { Sheet } from '../sheet/sheet.js';
import type { Cover } from './cover.js';
import type { ReportAbout, ReportFormat, ReportKind } from './report-kind.js';
import type { PeriodKind, ReportPeriod } from './report-period.js';

/** A report as it was asked for, when it is frozen. */
export interface AskedReport {
  readonly id: string;
  readonly kind: ReportKind;
  /** The member, municipality (an organisation), coach (an account) or the cooperative itself whom it is about. */
  readonly subjectId: string;
  /** Null where the definition has no period. */
  readonly period: ReportPeriod | null;
  /** Of the document. */
  readonly locale: Locale;
  /** The day on which it is frozen, which what it holds is true of. */
  readonly asOf: CivilDate;
}

/** What a definition prints of a document; language, time stamp and logo are the framework's. */
export type PrintedReport = Pick<TypstDocument, 'template' | 'data' | 'files'>;

/**
 * A kind of report: what it reads, and what it looks like. It is a provider in `definitions.ts`; everything between
 * asking and the file (`report/`) is the same for all and knows none of them.
 */
export interface ReportDefinition<Frozen extends object = object> {
  readonly kind: ReportKind;
  /** Changes with every change of what a frozen report holds or means; a snapshot of another version is not printed. */
  readonly version: number;
  /** Demanded of who asks: at the request, and again when the job runs. */
  readonly request: Permission;
  /** Demanded of who reads: for the report, its progress, and its file, each time anew. */
  readonly read: Permission;
  /** What the subject is; with the scopes of a permission it decides whom the report is for (`report-reach.ts`). */
  readonly about: ReportAbout;
  readonly period: PeriodKind;
  /** The first is made when nobody chooses. XLSX and CSV need `tables`. */
  readonly formats: readonly [ReportFormat, ...ReportFormat[]];
  /** Code of the sentence on the cover that says on what ground this may be known. */
  readonly basis: string;
  /** Codes of what was left out for the sake of privacy, a few words each. */
  readonly leftOut: readonly string[];

  /**
   * Refuses what could never be made, before it is asked for.
   * @returns the language of the document when nobody names one; null: that of who asks
   */
  prepare?(subjectId: string): Promise<Locale | null>;

  /**
   * What is true now, out of the rooms' own services: nothing is computed here that a room computes. It runs once, as
   * who asked and in the document's language. What it answers is stored as JSON, so a date is a civil date or ISO text.
   * @throws DomainError a refusal, which ends the report
   */
  freeze(asked: AskedReport): Promise<Frozen>;

  /** Pure: the same snapshot gives the same document. */
  document(frozen: Frozen, cover: Cover, locale: Locale): PrintedReport;

  /** Pure: for XLSX every sheet, for CSV the first, which has the rows. */
  tables?(frozen: Frozen, locale: Locale): readonly Sheet[];

  /** Without what follows the dot, and without a name: files lie in folders that others see. Pure. */
  fileName(frozen: Frozen, cover: Cover, locale: Locale): string;
}
