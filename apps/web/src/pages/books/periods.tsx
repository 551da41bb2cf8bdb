import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useQuery } from 'urql';
import { changesWithBooks, periodsQuery, type Period, type PeriodAct } from '../../api/books.js';
import { nodesOf, type CivilDate } from '../../api/scalars.js';
import { OpenButton } from '../../form/open-button.js';
import { useOpened } from '../../form/use-opened.js';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { Answer } from '../../shell/answer.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import classes from './books.module.css';
import { EarlierLater } from './earlier-later.js';
import { PeriodDialog, type PeriodActName } from './period-dialog.js';
import { actsOnMonths, shownMonths, turnOf } from './months-of-year.js';

/** The months of a year: what is still open in each, and what can be closed, opened again or locked. */
export function Periods({ today }: { today: CivilDate }) {
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const { opened, open, close, done, told } = useOpened<{ act: PeriodActName; period: Period }>();
  const text = useText();
  const asked = useQuery({
    query: periodsQuery,
    variables: { yearBefore: year - 1, year },
    context: changesWithBooks,
    requestPolicy: 'cache-and-network',
  });
  return (
    <section aria-labelledby="periods" className={classes.card}>
      <div className={classes.monthHead}>
        <h2 id="periods">{text('periods.title', { year: String(year) })}</h2>
        <EarlierLater
          earlier={text('periods.earlier')}
          later={text('periods.later')}
          isLast={year >= Number(today.slice(0, 4))}
          onGo={(by) => setYear(year + by)}
        />
      </div>
      {told}
      <Answer asked={asked}>
        {({ before, periods, periodActs }) => (
          <>
            {shownMonths(periods, today).length === 0 && <p>{text('periods.none')}</p>}
            <NextToClose
              period={turnOf(before, periods, today)}
              onClose={(period) => open({ act: 'close', period })}
            />
            <ul className={classes.months}>
              {shownMonths(periods, today).map((period) => (
                <Month
                  key={period.startsOn}
                  period={period}
                  acts={actsOnMonths(periods, today).get(period.startsOn) ?? []}
                  onAct={(act) => open({ act, period })}
                />
              ))}
            </ul>
            <History acts={nodesOf(periodActs)} />
          </>
        )}
      </Answer>
      {opened && (
        <PeriodDialog {...opened} onDone={() => done(text(`periods.${opened.act}.done`))} onCancel={close} />
      )}
    </section>
  );
}

interface MonthProps {
  period: Period;
  acts: readonly PeriodActName[];
  onAct(act: PeriodActName): void;
}

const permissionOf = {
  close: permissions.closeBooks,
  lock: permissions.closeBooks,
  reopen: permissions.reopenBooks,
} as const;

function Month({ period, acts, onAct }: MonthProps) {
  const { viewer } = useSignedIn();
  const text = useText();
  const formats = useFormats();
  const { startsOn, state, entries, isReady } = period;
  return (
    <li>
      <div className={classes.monthHead}>
        <h3>{formats.month(startsOn)}</h3>
        <span className={classes.state} data-state={state}>
          {text(`periods.${state}`)}
        </span>
      </div>
      <p>
        {text('periods.entries', { count: entries })}
        {state === 'OPEN' && isReady && ` · ${text('periods.ready')}`}
      </p>
      {state === 'OPEN' && !isReady && <Checklist period={period} />}
      <div className={classes.acts}>
        {acts
          .filter((act) => act !== 'close' && may(viewer, permissionOf[act]))
          .map((act) => (
            <OpenButton key={act} label={text(`periods.${act}`)} onOpen={() => onAct(act)} />
          ))}
      </div>
    </li>
  );
}

/** The month whose turn it is, with what is still open in it. */
function NextToClose({ period, onClose }: { period: Period | null; onClose(period: Period): void }) {
  const { viewer } = useSignedIn();
  const text = useText();
  const formats = useFormats();
  if (!period || !may(viewer, permissions.closeBooks)) return null;
  return (
    <div className={classes.next}>
      <h3>{text('periods.next', { month: formats.month(period.startsOn) })}</h3>
      <Checklist period={period} />
      <div className={classes.acts}>
        <Button
          variant={period.isReady ? 'filled' : 'default'}
          aria-haspopup="dialog"
          onClick={() => onClose(period)}
        >
          {text('periods.closeMonth', { month: formats.month(period.startsOn) })}
        </Button>
      </div>
    </div>
  );
}

/** What has to be done before a month is closed, ticked off where it is. */
function Checklist({ period: { unbookedBankEntries, draftInvoices, suspense } }: { period: Period }) {
  const text = useText();
  const formats = useFormats();
  const isEmpty = Number(suspense.amount) === 0;
  const checks = [
    {
      key: 'bank',
      isDone: unbookedBankEntries === 0,
      words: text('periods.bank', { count: unbookedBankEntries }),
    },
    { key: 'drafts', isDone: draftInvoices === 0, words: text('periods.drafts', { count: draftInvoices }) },
    {
      key: 'suspense',
      isDone: isEmpty,
      words: text(isEmpty ? 'periods.noSuspense' : 'periods.suspense', { amount: formats.money(suspense) }),
    },
  ];
  return (
    <ul className={classes.todo} aria-label={text('periods.checklist')}>
      {checks.map(({ key, isDone, words }) => (
        <li key={key} data-open={!isDone || undefined}>
          {isDone ? (
            <IconCircleCheck size={20} stroke={1.8} aria-hidden="true" />
          ) : (
            <IconCircleDashed size={20} stroke={1.8} aria-hidden="true" />
          )}
          {words}
        </li>
      ))}
    </ul>
  );
}

/** Who closed, opened and locked, when and why. */
function History({ acts }: { acts: readonly PeriodAct[] }) {
  const text = useText();
  const formats = useFormats();
  if (acts.length === 0) return null;
  return (
    <details>
      <summary>{text('periods.history')}</summary>
      <ul className={classes.months}>
        {acts.map(({ id, act, throughOn, reason, byName, recordedAt }) => (
          <li key={id}>
            <span>
              {text(`periods.act.${act}`, { date: formats.date(throughOn), name: byName })}
              {reason && <q> {reason}</q>}
            </span>
            <small>{formats.moment(recordedAt)}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}
