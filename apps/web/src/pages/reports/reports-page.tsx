import { Link, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { changesWithReports, reportDefinitionsQuery, reportsQuery, type Report } from '../../api/reports.js';
import { MoreButton } from '../../form/more-button.js';
import { usePages } from '../../form/use-pages.js';
import { Answer } from '../../shell/answer.js';
import { PageTitle } from '../../shell/page-title.js';
import frame from '../../shell/page.module.css';
import { useText } from '../../text/use-text.js';
import ask from '../ask/ask-page.module.css';
import { ReportRow } from './report-row.js';
import { ReportsFilters } from './reports-filters.js';
import { ReportsNav } from './reports-nav.js';
import classes from './reports.module.css';

/** What was asked for or is there to read, the newest first. */
export function ReportsPage() {
  const search = useSearch({ from: '/signed-in/reports' });
  const text = useText();
  const [{ data: described }] = useQuery({ query: reportDefinitionsQuery, variables: {} });
  const descriptions = described?.reportDefinitions ?? [];
  const mayRequest = descriptions.some((one) => one.mayRequest);
  const { asked, pages } = usePages({
    query: reportsQuery,
    variables: {
      definition: search.kind ?? null,
      state: search.state ?? null,
      memberId: search.member ?? null,
    },
    listOf: (data) => data.reports,
    context: changesWithReports,
  });
  const isNarrowed = Boolean(search.kind ?? search.state ?? search.member);
  return (
    <div className={frame.page}>
      <div className={classes.head}>
        <div>
          <PageTitle name={text('reports.title')}>{text('reports.title')}</PageTitle>
          <p className={classes.lead}>{text('reports.lead')}</p>
        </div>
        {mayRequest && (
          <Link
            to="/reports/new"
            search={search.member ? { subject: search.member } : {}}
            className={ask.main}
          >
            {text('reports.new')}
          </Link>
        )}
      </div>
      <ReportsNav />
      <Answer asked={asked}>
        {() => (
          <>
            {(pages.nodes.length > 0 || isNarrowed) && (
              <ReportsFilters search={search} descriptions={descriptions} />
            )}
            {pages.nodes.length === 0 && (
              <p className={classes.none}>{text(whyNone(isNarrowed, mayRequest))}</p>
            )}
            <ul className={classes.list}>
              {pages.nodes.map((report: Report) => (
                <li key={report.id}>
                  <ReportRow report={report} />
                </li>
              ))}
            </ul>
            <MoreButton pages={pages} />
          </>
        )}
      </Answer>
    </div>
  );
}

function whyNone(isNarrowed: boolean, mayRequest: boolean) {
  if (isNarrowed) return 'reports.notFound';
  return mayRequest ? 'reports.none' : 'reports.noneToRead';
}
