import { Link, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { reportDefinitionsQuery, type ReportDescription } from '../../api/reports.js';
import { BackTo } from '../../money/back-to.js';
import { Answer } from '../../shell/answer.js';
import { PageTitle } from '../../shell/page-title.js';
import frame from '../../shell/page.module.css';
import { useText } from '../../text/use-text.js';
import { AskReport } from './ask-report.js';
import type { NewReportSearch } from './reports-search.js';
import classes from './reports.module.css';

/** Choosing a report, and then asking for it. Which one is chosen stands in the address: the way back goes to the choice. */
export function NewReportPage() {
  const search = useSearch({ from: '/signed-in/reports/new' });
  const text = useText();
  const asked = useQuery({ query: reportDefinitionsQuery, variables: {} });
  return (
    <Answer asked={asked}>
      {({ reportDefinitions }) => {
        const offered = reportDefinitions.filter(({ mayRequest }) => mayRequest);
        const [only] = offered.length === 1 ? offered : [];
        const chosen = only ?? offered.find(({ definition }) => definition === search.kind);
        // each step is a page of its own: its title has the focus, as that of any page
        if (chosen)
          return <Asking key={chosen.definition} chosen={chosen} isOnly={Boolean(only)} search={search} />;
        return (
          <div className={frame.page}>
            <BackTo to="/reports" label={text('reports.title')} />
            <div>
              <PageTitle name={text('reports.new')}>{text('newReport.title')}</PageTitle>
              <p className={classes.lead}>{text(offered.length > 0 ? 'newReport.lead' : 'newReport.none')}</p>
            </div>
            <ul className={classes.choices}>
              {offered.map(({ definition, name, tells }) => (
                <li key={definition} className={classes.choice}>
                  <h2>
                    <Link to="/reports/new" search={{ ...search, kind: definition }}>
                      {name}
                    </Link>
                  </h2>
                  <p>{tells}</p>
                </li>
              ))}
            </ul>
          </div>
        );
      }}
    </Answer>
  );
}

interface AskingProps {
  chosen: ReportDescription;
  /** Nothing else could be chosen. */
  isOnly: boolean;
  search: NewReportSearch;
}

function Asking({ chosen, isOnly, search: { subject } }: AskingProps) {
  const text = useText();
  return (
    <div className={frame.page}>
      {isOnly ? (
        <BackTo to="/reports" label={text('reports.title')} />
      ) : (
        <BackTo to="/reports/new" label={text('newReport.other')} />
      )}
      <div>
        <PageTitle name={chosen.name}>{chosen.name}</PageTitle>
        <p className={classes.lead}>{chosen.tells}</p>
      </div>
      <AskReport description={chosen} subjectId={subject} />
    </div>
  );
}
