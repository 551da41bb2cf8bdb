import type { ReactNode } from 'react';
import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconInfoCircle } from '@tabler/icons-react';
import type { Money } from '../../api/scalars.js';
import type { Thermometer } from '../../api/thermometer.js';
import { FailureNotice } from '../../failure/failure-notice.js';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { Growth } from '../../shell/growth.js';
import { PageTitle } from '../../shell/page-title.js';
import { isNegative, useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { EntryList } from './entry-list.js';
import { differenceOf, monthsOf } from './months.js';
import { ThermometerDrawing } from './thermometer-drawing.js';
import classes from './thermometer-page.module.css';
import { TotalsTable } from './totals-table.js';
import { useLastVisit, type Since } from './use-last-visit.js';
import { useThermometer, type LoadedThermometer } from './use-thermometer.js';

export interface ThermometerPageProps {
  memberId: string;
  /** Whose thermometer the reader has before them: words differ, figures do not. */
  reader: 'owner' | 'other';
  above?: ReactNode;
  /** What can be booked on it. @param look reads it anew */
  renderActs?(thermometer: Thermometer, look: () => void): ReactNode;
}

export function ThermometerPage({ memberId, reader, above, renderActs }: ThermometerPageProps) {
  const loaded = useThermometer(memberId);
  const since = useLastVisit(memberId, loaded.entries, reader === 'owner');
  const text = useText();
  if (loaded.failure?.code === 'NOT_FOUND' && reader === 'owner') return <NoThermometerYet />;
  if (loaded.failure) {
    return (
      <>
        {above}
        <PageTitle name={text('thermometer.title')}>{text('thermometer.title')}</PageTitle>
        <FailureNotice failure={loaded.failure} onRetry={loaded.retry} />
      </>
    );
  }
  if (!loaded.thermometer) return <ThermometerSkeleton />;
  return (
    <>
      {above}
      <div className={classes.page}>
        <Balance loaded={loaded} thermometer={loaded.thermometer} reader={reader} since={since}>
          {renderActs?.(loaded.thermometer, loaded.retry)}
        </Balance>
        <EntryList loaded={loaded} since={since} />
      </div>
    </>
  );
}

/** In the trial there is none yet: nothing went wrong, and it says what comes. */
function NoThermometerYet() {
  const text = useText();
  return (
    <div className={classes.notYet}>
      <Growth stage={2} size={112} />
      <PageTitle name={text('thermometer.mine')}>{text('thermometer.notYet')}</PageTitle>
      <p>{text('thermometer.notYetWhy')}</p>
    </div>
  );
}

interface BalanceProps {
  loaded: LoadedThermometer;
  thermometer: Thermometer;
  reader: 'owner' | 'other';
  since: Since | null;
  children: ReactNode;
}

function Balance({ loaded, thermometer, reader, since, children }: BalanceProps) {
  const { viewer } = useSignedIn();
  const text = useText();
  const formats = useFormats();
  const { balance, spendable, reserved, signals, member, hasLeft, totals } = thermometer;
  const newest = monthsOf(loaded.entries, loaded.hasMore)[0];
  // who left spends no more
  const amount = formats.money(hasLeft ? balance : spendable);
  // who looks along acts on what is not known of a benefit; its owner cannot
  const told = signals.filter(({ code }) => reader === 'other' || code !== 'BENEFIT_NORM_UNKNOWN');
  const says = hasLeft ? 'left' : isNegative(spendable.amount) ? 'overdrawn' : 'balance';
  return (
    <div className={classes.balance}>
      <div className={classes.words}>
        <p className={classes.whose}>
          {reader === 'owner' ? text('thermometer.mine') : text('thermometer.of', { name: member.name })}
          {member.enterprise && <span> · {member.enterprise.name}</span>}
        </p>
        <PageTitle
          name={reader === 'owner' ? text('thermometer.mine') : text('thermometer.of', { name: member.name })}
        >
          <span className={classes.sentence}>
            {text(`thermometer.${says}.${reader}.before`)}{' '}
            <span className={`${classes.amount} amount`}>{amount}</span>{' '}
            {text(`thermometer.${says}.${reader}.after`)}
          </span>
        </PageTitle>
        {Number(reserved.amount) !== 0 && (
          <p className={classes.lately}>
            {text(`thermometer.reserved.${reader}`, {
              balance: formats.money(balance),
              reserved: formats.money(reserved),
            })}
          </p>
        )}
        {told.map(({ code, message }) => (
          <p key={code} className={classes.signal}>
            <IconInfoCircle size={22} stroke={1.8} aria-hidden="true" />
            {message}
          </p>
        ))}
        {since ? (
          <p className={classes.lately}>
            {text(since.change ? `since.${directionOf(since.change)}` : 'since.nothing', {
              date: formats.date(since.on),
              amount: since.change ? formats.size(since.change) : '',
            })}
          </p>
        ) : (
          newest?.change && (
            <p className={classes.lately}>
              {text(`thermometer.${directionOf(newest.change)}`, {
                month: formats.month(`${newest.key}-01`),
                amount: formats.size(newest.change),
              })}
            </p>
          )
        )}
        {hasLeft && may(viewer, permissions.readExit) && (
          <p>
            <Link to="/members/$memberId/leaving" params={{ memberId: member.id }}>
              {text('leaving.link')}
            </Link>
          </p>
        )}
        {reader === 'owner' ? (
          <div className={classes.actions}>
            {!hasLeft && (
              <Link to="/ask" className={classes.action}>
                {text('ask.title')}
              </Link>
            )}
            <Link to="/requests" className={classes.other}>
              {text('requests.title')}
            </Link>
            {!hasLeft && (
              <Link to="/forecast" className={classes.other}>
                {text('forecast.link')}
              </Link>
            )}
            <Link to="/reports/new" search={{ kind: 'THERMOMETER_STATEMENT' }} className={classes.other}>
              {text('reports.ownStatement')}
            </Link>
            <a href="#changes" className={`${classes.other} ${classes.jump}`}>
              {text('thermometer.why')}
            </a>
          </div>
        ) : (
          <div className={classes.actions}>
            <a href="#changes" className={`${classes.action} ${classes.jump}`}>
              {text('thermometer.why')}
            </a>
            {may(viewer, permissions.requestStatement) && (
              <Link
                to="/reports/new"
                search={{ kind: 'THERMOMETER_STATEMENT', subject: member.id }}
                className={classes.other}
              >
                {text('reports.statement')}
              </Link>
            )}
          </div>
        )}
        {children}
      </div>
      <div className={classes.figure}>
        <ThermometerDrawing
          balance={balance}
          before={
            newest?.change
              ? { money: differenceOf(balance, newest.change), label: formats.shortDate(`${newest.key}-01`) }
              : null
          }
        />
        <TotalsTable totals={totals} balance={balance} />
      </div>
    </div>
  );
}

function directionOf({ amount }: Money): 'gained' | 'lost' | 'unchanged' {
  if (Number(amount) === 0) return 'unchanged';
  return isNegative(amount) ? 'lost' : 'gained';
}

function ThermometerSkeleton() {
  const text = useText();
  return (
    <div aria-busy="true" className={classes.page}>
      <h1 className="visually-hidden">{text('frame.loading')}</h1>
      <div className={classes.balance}>
        <Skeleton height={28} width="50%" />
        <Skeleton height={96} />
        <Skeleton height={360} width="40%" />
      </div>
      <div className={classes.bones}>
        {['a', 'b', 'c', 'd'].map((bone) => (
          <Skeleton key={bone} height={64} />
        ))}
      </div>
    </div>
  );
}
