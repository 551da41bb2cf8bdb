import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import type { CivilDate } from '../../api/scalars.js';
import {
  changesWithReportableIncome,
  reportableIncomeQuery,
  type MemberIncome,
  type ReportableIncome,
} from '../../api/withdrawal.js';
import { useOpened } from '../../form/use-opened.js';
import { BackTo } from '../../money/back-to.js';
import { useSessionSnapshot, useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { Answer } from '../../shell/answer.js';
import { PageTitle } from '../../shell/page-title.js';
import frame from '../../shell/page.module.css';
import { isNegative, useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { BooksFrame } from '../books/books-frame.js';
import books from '../books/books.module.css';
import { EarlierLater } from '../books/earlier-later.js';
import classes from './income.module.css';
import { MarkReported } from './mark-reported.js';
import { monthBeside, monthOf } from './month.js';
import { UnreportedMonths } from './unreported-months.js';

/** What members had privately in a month, which counts as income, and whether the municipality knows. */
export function ReportablePage() {
  const { instance } = useSessionSnapshot();
  const { month } = useSearch({ from: '/signed-in/income' });
  if (!instance) return null;
  const today = instance.businessDate;
  return (
    <Around>
      <UnreportedMonths />
      <Month month={month && month <= monthOf(today) ? month : monthOf(today)} today={today} />
    </Around>
  );
}

/** Who reads the books finds it among them; a coordinator comes from what waits today. */
function Around({ children }: { children: ReactNode }) {
  const { viewer } = useSignedIn();
  const text = useText();
  const [title, lead] = [text('reportable.title'), text('reportable.lead')];
  if (may(viewer, permissions.readBooks))
    return (
      <BooksFrame title={title} lead={lead}>
        {children}
      </BooksFrame>
    );
  return (
    <div className={frame.page}>
      <BackTo to="/today" label={text('today.title')} />
      <div>
        <PageTitle name={title}>{title}</PageTitle>
        <p className={frame.lead}>{lead}</p>
      </div>
      {children}
    </div>
  );
}

/** @param month `YYYY-MM` */
function Month({ month, today }: { month: string; today: CivilDate }) {
  const monthOn = `${month}-01`;
  const navigate = useNavigate();
  const { opened, open, close, done, told } = useOpened<MemberIncome>();
  const text = useText();
  const formats = useFormats();
  const asked = useQuery({
    query: reportableIncomeQuery,
    variables: { monthOn },
    context: changesWithReportableIncome,
    requestPolicy: 'cache-and-network',
  });
  const go = (by: 1 | -1) => void navigate({ to: '/income', search: { month: monthBeside(month, by) } });
  return (
    <section aria-labelledby="month" className={books.card}>
      <div className={books.monthHead}>
        <h2 id="month">{formats.month(monthOn)}</h2>
        <EarlierLater
          earlier={text('reportable.earlier')}
          later={text('reportable.later')}
          isLast={month >= monthOf(today)}
          onGo={go}
        />
      </div>
      {told}
      {month === monthOf(today) && <p>{text('reportable.running')}</p>}
      <Answer asked={asked} height={160}>
        {({ reportableIncome }) => <Incomes income={reportableIncome} onReport={open} />}
      </Answer>
      {opened && (
        <MarkReported
          income={opened}
          monthOn={monthOn}
          today={today}
          onDone={() => done(text('reportable.mark.done', { name: opened.memberName }))}
          onCancel={close}
        />
      )}
    </section>
  );
}

interface IncomesProps {
  income: ReportableIncome;
  onReport(member: MemberIncome): void;
}

function Incomes({ income: { monthOn, withdrawn, toReport, members }, onReport }: IncomesProps) {
  const text = useText();
  const formats = useFormats();
  if (members.length === 0)
    return (
      <>
        <p>{text('reportable.none', { month: formats.month(monthOn) })}</p>
        <p>{text('reportable.noneWhy')}</p>
      </>
    );
  return (
    <>
      <dl className={books.sums}>
        <div>
          <dt>{text('reportable.withdrawn')}</dt>
          <dd className="amount">{formats.money(withdrawn)}</dd>
        </div>
        <div data-total>
          <dt>{text('reportable.toReport')}</dt>
          <dd className="amount">{formats.money(toReport)}</dd>
        </div>
      </dl>
      <ul className={books.months}>
        {members.map((member) => (
          <li key={member.memberId}>
            <Member member={member} onReport={() => onReport(member)} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Member({ member, onReport }: { member: MemberIncome; onReport(): void }) {
  const { viewer } = useSignedIn();
  const text = useText();
  const formats = useFormats();
  const { memberId, memberName, withdrawn, toReport, reports } = member;
  const isKnown = Number(toReport.amount) === 0;
  return (
    <article className={classes.member}>
      <h3>
        <Link to="/members/$memberId/thermometer" params={{ memberId }}>
          {memberName}
        </Link>
      </h3>
      <p className={books.state} data-state={isKnown ? undefined : 'OPEN'}>
        {text(isKnown ? 'reportable.known' : 'reportable.unknown')}
      </p>
      <dl className={books.sums}>
        <div>
          <dt>{text('reportable.got')}</dt>
          <dd className="amount">{formats.money(withdrawn)}</dd>
        </div>
        {reports.map(({ amount, reportedOn, reportedTo }, place) => (
          <div key={`${place} ${reportedOn}`}>
            <dt>{text('reportable.reported', { date: formats.date(reportedOn), to: reportedTo })}</dt>
            <dd className="amount">{formats.money(amount)}</dd>
          </div>
        ))}
        <div data-total>
          <dt>{text('reportable.left')}</dt>
          <dd className="amount">{formats.money(toReport)}</dd>
        </div>
      </dl>
      {isNegative(toReport.amount) && <p>{text('reportable.tooMuch')}</p>}
      {!isKnown && may(viewer, permissions.recordIncomeReport) && (
        <Button
          variant="default"
          aria-haspopup="dialog"
          aria-label={`${text('reportable.mark')}: ${memberName}`}
          onClick={onReport}
        >
          {text('reportable.mark')}
        </Button>
      )}
    </article>
  );
}
