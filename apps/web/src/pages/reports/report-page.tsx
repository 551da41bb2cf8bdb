import { Link, useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import {
  changesWithReports,
  reportDefinitionsQuery,
  reportQuery,
  type Report,
  type ReportDescription,
} from '../../api/reports.js';
import { useLookAgain } from '../../api/use-look-again.js';
import { OpenButton } from '../../form/open-button.js';
import { useOpened } from '../../form/use-opened.js';
import { BackTo } from '../../money/back-to.js';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { Answer } from '../../shell/answer.js';
import { PageTitle } from '../../shell/page-title.js';
import frame from '../../shell/page.module.css';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import ask from '../ask/ask-page.module.css';
import { ReportDialog, type ReportAct } from './report-dialogs.js';
import { ReportDifferences } from './report-differences.js';
import { ReportFiles } from './report-files.js';
import { whoAsked } from './report-row.js';
import { ReportSteps } from './report-steps.js';
import classes from './reports.module.css';
import { usePeriodName } from './use-period-name.js';
import { isAtWork } from './use-watched.js';

/** One report, from asking to file. It can be left and found again. */
export function ReportPage() {
  const { reportId } = useParams({ from: '/signed-in/reports/$reportId' });
  const text = useText();
  const asked = useQuery({ query: reportQuery, variables: { id: reportId }, context: changesWithReports });
  const described = useQuery({ query: reportDefinitionsQuery, variables: {} });
  const [{ data }, look] = asked;
  useLookAgain(data ? isAtWork(data.report) : false, look);
  const description = described[0].data?.reportDefinitions.find(
    ({ definition }) => definition === data?.report.definition,
  );
  return (
    <div className={frame.page}>
      <BackTo to="/reports" label={text('reports.title')} />
      <PageTitle name={data?.report.name ?? text('reports.title')}>
        {data?.report.name ?? text('reports.title')}
      </PageTitle>
      <Answer asked={asked}>{({ report }) => <Stage report={report} description={description} />}</Answer>
    </div>
  );
}

interface StageProps {
  report: Report;
  /** Undefined until it is known. */
  description: ReportDescription | undefined;
}

/** Where it stands, and what can be done there. */
function Stage({ report, description }: StageProps) {
  const { viewer } = useSignedIn();
  const text = useText();
  const { opened, open, close, done, told } = useOpened<ReportAct>();
  const { state } = report;
  const mayManage = may(viewer, permissions.manageReports) && description?.mayRequest === true;
  const isOver = state === 'READY' || state === 'EXPIRED';
  return (
    <>
      {told}
      <p role="status" className={classes.lead}>
        {text(`reportState.${state}.lead`)}
      </p>
      {isAtWork(report) && <ReportSteps report={report} />}
      {state === 'FAILED' && report.errorMessage && <p className={classes.problem}>{report.errorMessage}</p>}
      {state === 'READY' && <ReportFiles report={report} isMain />}
      <Facts report={report} />
      <div className={classes.acts}>
        {mayManage && isAtWork(report) && (
          <OpenButton label={text('report.cancel')} onOpen={() => open('cancel')} />
        )}
        {mayManage && state === 'FAILED' && (
          <OpenButton label={text('report.retry')} onOpen={() => open('retry')} />
        )}
        {mayManage && isOver && <OpenButton label={text('report.remake')} onOpen={() => open('remake')} />}
        {description?.mayRequest && !isAtWork(report) && !mayManage && (
          <Link
            to="/reports/new"
            search={{ kind: report.definition, subject: report.subjectId }}
            className={ask.main}
          >
            {text('report.askNew')}
          </Link>
        )}
      </div>
      {mayManage && isOver && <ReportDifferences report={report} />}
      {opened && description && (
        <ReportDialog
          act={opened}
          report={report}
          description={description}
          onDone={() => done(text(`report.${opened}.done`))}
          onCancel={close}
        />
      )}
    </>
  );
}

/** What it is about, who asked for it and when, and how long its files stay. */
function Facts({ report }: { report: Report }) {
  const text = useText();
  const formats = useFormats();
  const { nameOf } = usePeriodName();
  const { about, subjectName, fromOn, untilOn, requestedBy, requestedAt, readyAt, retryReason, state } =
    report;
  const expiresOn = report.files.flatMap((file) => file.expiresOn ?? []).toSorted()[0];
  const facts: [string, string | null][] = [
    [text(`report.about.${about}`), subjectName],
    [
      text('report.period'),
      fromOn && untilOn ? nameOf({ from: fromOn, until: untilOn }) : text('report.noPeriod'),
    ],
    [
      text('report.asked'),
      text(whoAsked(report), { name: requestedBy ?? '', moment: formats.moment(requestedAt) }),
    ],
    [text('report.readyAt'), readyAt && formats.moment(readyAt)],
    [text('report.retried'), retryReason],
    [text('report.expires'), state === 'READY' && expiresOn ? formats.date(expiresOn) : null],
  ];
  return (
    <dl className={`${classes.sheet} ${classes.facts}`}>
      {facts.map(
        ([label, words]) =>
          words && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{words}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
