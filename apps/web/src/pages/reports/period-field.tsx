import { useState } from 'react';
import type { ReportPeriodKind } from '../../api/reports.js';
import type { CivilDate } from '../../api/scalars.js';
import { DateField, SelectField } from '../../form/fields.js';
import type { Typed } from '../../form/typed.js';
import { useText } from '../../text/use-text.js';
import { latestWhole, periodsUntil, type Period, type WholePeriod } from './periods.js';
import { usePeriodName } from './use-period-name.js';

/** The choice to type two days. */
const own = 'own';

/** How many of each are offered: a year and more of them. */
const offered = { MONTH: 14, QUARTER: 9, YEAR: 6 } as const;

const valueOf = ({ from, until }: Period): string => `${from}/${until}`;

/** What was chosen or typed; null where there is none, or not yet. */
export function periodOf(typed: Typed): Period | null {
  const chosen = typed.text('period');
  const [from = '', until = ''] =
    chosen === own ? [typed.text('fromOn'), typed.text('untilOn')] : chosen.split('/');
  return from && until ? { from, until } : null;
}

/** A period by its name; two days only where any two will do. */
export function PeriodField({ kind, today }: { kind: ReportPeriodKind; today: CivilDate }) {
  const text = useText();
  const { choiceOf } = usePeriodName();
  const [isOwn, setOwn] = useState(false);
  if (kind === 'NONE') return null;
  const periods = periodsOf(kind, today);
  const starts = kind === 'FREE' ? periods[0] : latestWhole(periods);
  return (
    <>
      <SelectField
        name="period"
        label={text('newReport.period')}
        {...(starts && { starts: valueOf(starts) })}
        options={[
          ...periods.map((period) => ({ value: valueOf(period), label: choiceOf(period) })),
          ...(kind === 'FREE' ? [{ value: own, label: text('newReport.ownPeriod') }] : []),
        ]}
        onChoose={(value) => setOwn(value === own)}
      />
      {isOwn && (
        <>
          <DateField name="fromOn" label={text('newReport.from')} latest={today} />
          <DateField name="untilOn" label={text('newReport.until')} latest={today} starts={today} />
        </>
      )}
    </>
  );
}

function periodsOf(kind: Exclude<ReportPeriodKind, 'NONE'>, today: CivilDate): WholePeriod[] {
  if (kind === 'FREE') return freely(today);
  if (kind !== 'ENDED_QUARTER') return periodsUntil(kind, today, offered[kind]);
  return periodsUntil('QUARTER', today, offered.QUARTER).filter(({ isRunning }) => !isRunning);
}

/** Of everything a few: what one mostly asks for, from long to short. No two of them with the same days. */
function freely(today: CivilDate): WholePeriod[] {
  const all = [
    ...periodsUntil('YEAR', today, 3),
    ...periodsUntil('QUARTER', today, 5),
    ...periodsUntil('MONTH', today, 4),
  ];
  return all.filter((period, place) => all.findIndex((one) => valueOf(one) === valueOf(period)) === place);
}
