import { todayAt, type Cents, type CivilDate } from '#kernel';
import { text, type Locale } from '#platform';
import {
  amountText,
  dateText,
  listText,
  monthText,
  rateText,
  shortMonthText,
  timeText,
  wholeEuroText,
} from '../locale/locale-text.js';
import type { ReportMessage } from '../messages.js';
import '../messages.js';
import type { TypstDocument } from '../rendering/document-renderer.js';
import { printedLetterhead } from '../definition/letterhead.js';
import { balanceScale } from './balance-scale.js';
import { checkThatItAddsUp } from './statement-check.js';
import { monthsOf, type StatementMonth } from './statement-months.js';
import {
  MOVEMENT_KINDS,
  type StatementMovement,
  type ThermometerStatementSnapshot,
} from './statement-snapshot.js';

/**
 * The document of one member's thermometer over a period: opening, every movement, closing, and what was paid privately
 * (domain.md section 2). Pure: the same snapshot gives the same document.
 * @throws DomainError `STATEMENT_DOES_NOT_ADD_UP` when opening, movements, balances and closing disagree, a movement lies
 *   outside the period, or a private withdrawal is missing from what was paid privately
 */
export function thermometerStatement(snapshot: ThermometerStatementSnapshot, locale: Locale): TypstDocument {
  checkThatItAddsUp(snapshot);
  const { cooperative, member, period, movements } = snapshot;
  const say = (code: ReportMessage, params?: Record<string, string>) => text(code, locale, params);
  const euro = (cents: Cents) => amountText(cents, locale);
  const day = (date: CivilDate) => dateText(date, locale);

  const periodText = say('STATEMENT_PERIOD', { from: day(period.from), until: day(period.until) });
  const scale = balanceScale([snapshot.opening, snapshot.closing]);
  const letterhead = printedLetterhead(cooperative, locale);
  const openingLabel = say('STATEMENT_OPENING', { date: day(period.from) });
  const closingLabel = say('STATEMENT_CLOSING', { date: day(period.until) });

  return {
    template: 'thermometer-statement.typ',
    locale,
    timestamp: snapshot.madeAt,
    files: letterhead.files,
    data: {
      documentTitle: say('STATEMENT_DOCUMENT_TITLE', { name: member.name, period: periodText }),
      title: say('STATEMENT_TITLE'),
      demo: snapshot.isDemo ? say('STATEMENT_DEMO') : null,
      page: { word: say('STATEMENT_PAGE'), of: say('STATEMENT_PAGE_OF') },
      cooperative: letterhead.data,
      member: {
        name: member.name,
        number: say('STATEMENT_MEMBER_NUMBER', { number: member.memberNumber }),
      },
      period: periodText,
      about: { heading: say('STATEMENT_ABOUT'), lines: aboutLines(snapshot, locale) },
      thermometer: {
        label: say('STATEMENT_BALANCE', { date: day(period.until) }),
        amount: euro(snapshot.closing),
        alt: say('STATEMENT_THERMOMETER_ALT', {
          low: euro(0),
          high: euro(scale.top),
          closing: euro(snapshot.closing),
          opening: euro(snapshot.opening),
        }),
        level: scale.shareOf(snapshot.closing),
        opening: { at: scale.shareOf(snapshot.opening), label: say('STATEMENT_OPENING_MARK') },
        marks: scale.marks.map((mark) => ({ at: scale.shareOf(mark), label: wholeEuroText(mark, locale) })),
      },
      paid:
        snapshot.privatelyPaid === 0
          ? say('STATEMENT_NOTHING_PAID')
          : say('STATEMENT_PAID', { amount: euro(snapshot.privatelyPaid) }),
      summary: {
        heading: say('STATEMENT_SUMMARY'),
        head: [say('STATEMENT_SUMMARY_WHAT'), say('STATEMENT_SUMMARY_COUNT'), say('STATEMENT_AMOUNT')],
        opening: [openingLabel, euro(snapshot.opening)],
        rows: summaryRows(movements, locale),
        closing: [closingLabel, euro(snapshot.closing)],
      },
      months: monthsSection(monthsOf(snapshot), locale),
      movements: {
        heading: say('STATEMENT_MOVEMENTS'),
        note: say('STATEMENT_HOW_TO_READ', { cooperative: cooperative.name }),
        head: [
          say('STATEMENT_DATE'),
          say('STATEMENT_DESCRIPTION'),
          say('STATEMENT_AMOUNT'),
          say('STATEMENT_BALANCE_SHORT'),
        ],
        none: movements.length === 0 ? say('STATEMENT_NO_MOVEMENTS') : null,
        opening: [openingLabel, euro(snapshot.opening)],
        rows: movements.map((movement) => ({
          on: day(movement.on),
          kind: say(`STATEMENT_${movement.kind}`),
          description: movement.description,
          explanation: explanationText(movement, locale),
          amount: euro(movement.amount),
          balance: euro(movement.balance),
        })),
        closing: [closingLabel, euro(snapshot.closing)],
      },
    },
  };
}

/** Who asked, in what role, when, and what was left out. */
function aboutLines(snapshot: ThermometerStatementSnapshot, locale: Locale) {
  const say = (code: ReportMessage, params?: Record<string, string>) => text(code, locale, params);
  const items = listText(
    snapshot.leftOut.map((code) => text(code, locale)),
    locale,
  );
  const madeAt = { date: dateText(todayAt(snapshot.madeAt), locale), time: timeText(snapshot.madeAt) };
  return [
    { label: say('STATEMENT_REQUESTED_BY'), text: snapshot.requestedBy },
    { label: say('STATEMENT_BASIS'), text: say('STATEMENT_GROUND', { role: snapshot.basis }) },
    { label: say('STATEMENT_MADE_AT'), text: say('STATEMENT_MADE_AT_TEXT', madeAt) },
    {
      label: say('STATEMENT_LEFT_OUT'),
      text: items ? say('STATEMENT_LEFT_OUT_TEXT', { items }) : say('STATEMENT_LEFT_OUT_NOTHING'),
    },
  ];
}

/** One row for each kind that occurs: name, number of movements, their sum. */
function summaryRows(movements: readonly StatementMovement[], locale: Locale): string[][] {
  return MOVEMENT_KINDS.flatMap((kind) => {
    const ofKind = movements.filter((movement) => movement.kind === kind);
    if (ofKind.length === 0) return [];
    const sum = ofKind.reduce((total, movement) => total + movement.amount, 0);
    return [[text(`STATEMENT_${kind}`, locale), String(ofKind.length), amountText(sum, locale)]];
  });
}

/** Table and chart of the months; nothing where there is no second month to compare with, or nothing happened. */
function monthsSection(months: readonly StatementMonth[], locale: Locale) {
  const largest = Math.max(...months.map(({ difference }) => Math.abs(difference)));
  if (months.length < 2 || largest === 0) return null;
  const byDifference = months.toSorted((a, b) => a.difference - b.difference);
  const lowest = byDifference[0]!;
  const highest = byDifference.at(-1)!;
  return {
    heading: text('STATEMENT_MONTHS', locale),
    caption: text('STATEMENT_MONTHS_CAPTION', locale),
    alt: text('STATEMENT_MONTHS_ALT', locale, {
      highest: amountText(highest.difference, locale),
      highestMonth: monthText(highest.first, locale),
      lowest: amountText(lowest.difference, locale),
      lowestMonth: monthText(lowest.first, locale),
    }),
    bars: months.map(({ first, difference }) => ({
      label: shortMonthText(first, locale),
      share: difference / largest,
    })),
    head: (['STATEMENT_MONTH', 'STATEMENT_IN', 'STATEMENT_OUT', 'STATEMENT_BALANCE_SHORT'] as const).map(
      (code) => text(code, locale),
    ),
    rows: months.map((month) => [
      monthText(month.first, locale),
      amountText(month.into, locale),
      amountText(month.outOf, locale),
      amountText(month.balance, locale),
    ]),
  };
}

/** The rule behind an amount, so that a member can ask of any euro where it came from; null where there is none. */
function explanationText({ explanation }: StatementMovement, locale: Locale): string | null {
  if (!explanation) return null;
  const rule = { rate: rateText(explanation.rate, locale), base: amountText(explanation.base, locale) };
  return explanation.since
    ? text('STATEMENT_RATE_OF_SINCE', locale, { ...rule, since: dateText(explanation.since, locale) })
    : text('STATEMENT_RATE_OF', locale, rule);
}
