import { BarChart } from '#charts';
import type { CivilDate } from '#kernel';
import { type Locale, text } from '#platform';
import { amountText, dateText, monthText, shortMonthText, wholeEuroText } from '../locale/locale-text.js';
import type { ReportSection } from '../section/report-section.js';
import { MOVEMENT_PARTS } from '../thermometer-movement/thermometer-movement.js';
import '../annual-accounts/annual-accounts-messages.js';
import type { FrozenBoardPack } from './frozen-board-pack.js';
import type { BoardPackMessage } from './board-pack-messages.js';
import './board-pack-messages.js';

/** The result by month, all thermometers together, what customers owe, and the investments decided on. */
export function moneySections(frozen: FrozenBoardPack, asOf: CivilDate, locale: Locale): ReportSection[] {
  const say = (code: BoardPackMessage, params?: Record<string, string | number>) =>
    text(code, locale, params);
  const { months, total, thermometers, invoices, investments } = frozen;
  const amount = (code: BoardPackMessage) => ({ heading: say(code), kind: 'AMOUNT' as const });
  const what = { heading: say('BOARD_PACK_WHAT'), kind: 'TEXT' as const };
  return [
    {
      heading: say('BOARD_PACK_RESULT'),
      note: say('BOARD_PACK_RESULT_NOTE'),
      columns: [
        { heading: say('BOARD_PACK_MONTH'), kind: 'TEXT' },
        amount('BOARD_PACK_INCOME'),
        amount('BOARD_PACK_EXPENSES'),
        amount('BOARD_PACK_RESULT'),
      ],
      rows: [
        ...months.map((one) => [monthText(one.month, locale), one.income, 0 - one.expenses, one.result]),
        [say('BOARD_PACK_TOTAL'), total.income, 0 - total.expenses, total.result],
      ],
      chart: months.some(({ result }) => result !== 0) ? resultChart(months, locale) : null,
    },
    {
      heading: say('BOARD_PACK_THERMOMETERS'),
      note: say('BOARD_PACK_THERMOMETERS_NOTE', { count: thermometers.count }),
      columns: [what, amount('BOARD_PACK_AMOUNT')],
      rows: MOVEMENT_PARTS.map((part) => [text(`ANNUAL_PART_${part}`, locale), thermometers[part]]),
      chart: null,
    },
    {
      heading: say('BOARD_PACK_OPEN'),
      note: say('BOARD_PACK_OPEN_NOTE', { date: dateText(asOf, locale) }),
      columns: [what, { heading: say('BOARD_PACK_COUNT'), kind: 'NUMBER' }, amount('BOARD_PACK_AMOUNT')],
      rows: [
        [say('BOARD_PACK_OPEN_ALL'), invoices.open.count, invoices.open.amount],
        [say('BOARD_PACK_OPEN_OVERDUE'), invoices.overdue.count, invoices.overdue.amount],
      ],
      chart: null,
    },
    {
      heading: say('BOARD_PACK_INVESTMENTS'),
      note: investments.length > 0 ? '' : say('BOARD_PACK_NO_INVESTMENTS'),
      columns: [
        { heading: say('BOARD_PACK_PURPOSE'), kind: 'TEXT' },
        { heading: say('BOARD_PACK_MEMBER'), kind: 'TEXT' },
        amount('BOARD_PACK_AMOUNT'),
        { heading: say('BOARD_PACK_DECISION'), kind: 'TEXT' },
        { heading: say('BOARD_PACK_DECIDED_ON'), kind: 'DATE' },
      ],
      rows: investments.map(({ purpose, name, amount: cents, isApproved, decidedOn }) => [
        purpose,
        name,
        cents,
        say(isApproved ? 'BOARD_PACK_APPROVED' : 'BOARD_PACK_DECLINED'),
        decidedOn,
      ]),
      chart: null,
    },
  ];
}

function resultChart(months: FrozenBoardPack['months'], locale: Locale): ReportSection['chart'] {
  const heading = text('BOARD_PACK_RESULT', locale);
  const description = text('BOARD_PACK_CHART_IN_TABLE', locale);
  return {
    alt: `${heading}. ${description}`,
    drawing: (
      <BarChart
        width={680}
        chart={{
          title: heading,
          description,
          nothing: text('BOARD_PACK_NOTHING', locale),
          label: text('BOARD_PACK_MONTH', locale),
          y: {
            label: heading,
            format: (euros) => amountText(Math.round(euros * 100), locale),
            tick: (euros) => wholeEuroText(Math.round(euros) * 100, locale),
            isWhole: true,
          },
          bars: months.map(({ month, result }) => ({
            label: monthText(month, locale),
            shortLabel: shortMonthText(month, locale),
            value: result / 100,
          })),
        }}
      />
    ),
  };
}
