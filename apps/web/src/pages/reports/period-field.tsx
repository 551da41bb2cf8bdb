import { useState } from 'react';
import type { ReportPeriodKind } from '../../api/reports.js';
import type { CivilDate } from '../../api/scalars.js';
import { DateField, SelectField } from '../../form/fields.js';
import type { Typed } from '../../form/typed.js';
import { useText } from '../../text/use-text.js';
import { latestWhole, periodsOf, type Period } from './periods.js';
import { usePeriodName } from './use-period-name.js';

/** The choice to type two days. */
const own = 'own';

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
