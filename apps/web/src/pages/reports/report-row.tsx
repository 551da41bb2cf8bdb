import { Link } from '@tanstack/react-router';
import type { Report } from '../../api/reports.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { ReportFiles } from './report-files.js';
import { ReportProgress } from './report-progress.js';
import classes from './reports.module.css';
import { usePeriodName } from './use-period-name.js';
import { isAtWork, useWatched } from './use-watched.js';

/** A report in the list: what it is, how it stands, and its files to open. */
export function ReportRow({ report: listed }: { report: Report }) {
  const report = useWatched(listed);
  const text = useText();
  const formats = useFormats();
  const { nameOf } = usePeriodName();
  const { id, name, subjectName, fromOn, untilOn, state, requestedAt } = report;
  return (
    <article className={classes.card}>
      <div className={classes.cardHead}>
        <h2>
          <Link to="/reports/$reportId" params={{ reportId: id }}>
            {name}
          </Link>
        </h2>
        <span className={classes.state} data-state={state}>
          {text(`reportState.${state}`)}
        </span>
      </div>
      <p>
        {[subjectName, fromOn && untilOn && nameOf({ from: fromOn, until: untilOn })]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className={classes.about}>
        {text(whoAsked(report), { name: report.requestedBy ?? '', moment: formats.moment(requestedAt) })}
      </p>
      {isAtWork(report) && <ReportProgress report={report} />}
      {state === 'READY' && <ReportFiles report={report} />}
      {state === 'FAILED' && report.errorMessage && <p className={classes.problem}>{report.errorMessage}</p>}
    </article>
  );
}

/** The sentence about who asked. A name of another organisation is not known here. */
export function whoAsked({ isOwn, requestedBy }: Report) {
  if (isOwn) return 'report.asked.own';
  return requestedBy ? 'report.asked.other' : 'report.asked.unknown';
}
