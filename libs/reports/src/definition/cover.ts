import type { Role } from '#identity';
import { type CivilDate, todayAt } from '#kernel';
import { type Locale, text } from '#platform';
import { dateText, listText, timeText } from '../locale/locale-text.js';
import '../messages.js';
import './cover-messages.js';
import { type FrozenLetterhead, type Letterhead, printedLetterhead, thawedLetterhead } from './letterhead.js';
import type { ReportPeriod } from './report-period.js';

/** What every report says of itself, frozen with its data: who asked, in what role, when, why, and what is not in it. */
export interface Cover {
  readonly cooperative: Letterhead;
  /** Name of the account that asked. */
  readonly requestedBy: string;
  /** The role in which they may. */
  readonly role: Role;
  readonly period: ReportPeriod | null;
  /** The day on which it was frozen: what a report without a period is true of. */
  readonly asOf: CivilDate;
  /** When it was frozen; the time stamp of every file that is made of it. */
  readonly madeAt: Date;
  readonly isDemo: boolean;
  /** Codes of the definition, as they were. */
  readonly basis: string;
  readonly leftOut: readonly string[];
}

/** As it is stored. */
export interface FrozenCover extends Omit<Cover, 'cooperative' | 'madeAt'> {
  readonly cooperative: FrozenLetterhead;
  /** An instant, ISO 8601. */
  readonly madeAt: string;
}

/** @param logo the bytes of the frozen logo's file */
export function thawedCover(frozen: FrozenCover, logo: Uint8Array | null): Cover {
  const cooperative = thawedLetterhead(frozen.cooperative, logo);
  return { ...frozen, cooperative, madeAt: new Date(frozen.madeAt) };
}

/** What a document is called, and whom or what it is about. */
interface Titled {
  readonly title: string;
  readonly subtitle: string;
}

/**
 * What `report` in `house.typ` shows before the body of a report; pass the files to the document with one's own.
 * @param title what it is called, such as "Dossierlast", and of whom or where, such as a name: both as they are read
 */
export function printedCover(cover: Cover, { title, subtitle }: Titled, locale: Locale) {
  const { cooperative, period, asOf, isDemo } = cover;
  const letterhead = printedLetterhead(cooperative, locale);
  const when = period
    ? text('COVER_PERIOD', locale, {
        from: dateText(period.from, locale),
        until: dateText(period.until, locale),
      })
    : text('COVER_AS_OF', locale, { date: dateText(asOf, locale) });
  return {
    files: letterhead.files,
    data: {
      documentTitle: text('COVER_DOCUMENT_TITLE', locale, { title, subtitle, when }),
      title,
      subtitle,
      when,
      cooperative: letterhead.data,
      demo: isDemo ? text('STATEMENT_DEMO', locale) : null,
      page: { word: text('STATEMENT_PAGE', locale), of: text('STATEMENT_PAGE_OF', locale) },
      about: { heading: text('COVER_ABOUT', locale), lines: aboutLines(cover, locale) },
    },
  };
}

function aboutLines(cover: Cover, locale: Locale) {
  const say = (code: string, params?: Record<string, string>) => text(code, locale, params);
  const items = listText(
    cover.leftOut.map((code) => say(code)),
    locale,
  );
  const madeAt = { date: dateText(todayAt(cover.madeAt), locale), time: timeText(cover.madeAt) };
  return [
    {
      label: say('COVER_REQUESTED_BY'),
      text: say('COVER_REQUESTED_BY_TEXT', { name: cover.requestedBy, role: cover.role }),
    },
    { label: say('COVER_BASIS'), text: say(cover.basis) },
    { label: say('COVER_MADE_AT'), text: say('STATEMENT_MADE_AT_TEXT', madeAt) },
    {
      label: say('COVER_LEFT_OUT'),
      text: items ? say('STATEMENT_LEFT_OUT_TEXT', { items }) : say('STATEMENT_LEFT_OUT_NOTHING'),
    },
  ];
}
