import { useState } from 'react';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconArrowRight } from '@tabler/icons-react';
import { useQuery } from 'urql';
import { reportDifferencesQuery, type Report, type ReportDifference } from '../../api/reports.js';
import { Answer } from '../../shell/answer.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { placeOf } from './place-of.js';
import classes from './reports.module.css';

/** What a report would say otherwise now. To look opens what the report opens, so it is done when asked for. */
export function ReportDifferences({ report }: { report: Report }) {
  const text = useText();
  const formats = useFormats();
  const [isWanted, setWanted] = useState(false);
  const asked = useQuery({
    query: reportDifferencesQuery,
    variables: { id: report.id },
    pause: !isWanted,
    requestPolicy: 'network-only',
  });
  return (
    <section aria-labelledby="since" className={classes.part}>
      <h2 id="since">{text('report.since')}</h2>
      {!isWanted && (
        <>
          <p>{text('report.sinceLead')}</p>
          <div>
            <Button variant="default" onClick={() => setWanted(true)}>
              {text('report.compare')}
            </Button>
          </div>
        </>
      )}
      {isWanted && (
        <Answer asked={asked} height={120}>
          {({ reportDifferences: { frozenAt, isSame, differences } }) => (
            <>
              <p role="status">
                {text(isSame ? 'report.same' : 'report.changed', {
                  count: differences.length,
                  moment: formats.moment(frozenAt),
                })}
              </p>
              {!isSame && (
                <>
                  <ul className={classes.changes}>
                    {differences.map((difference) => (
                      <Change key={difference.path.join('/')} difference={difference} />
                    ))}
                  </ul>
                  <div>
                    <Link
                      to="/reports/new"
                      search={{ kind: report.definition, subject: report.subjectId }}
                      className={classes.link}
                    >
                      {text('report.askNew')}
                    </Link>
                  </div>
                </>
              )}
            </>
          )}
        </Answer>
      )}
    </section>
  );
}

/** The place, what stood there, and what would stand there now. */
function Change({ difference: { path, frozen, now } }: { difference: ReportDifference }) {
  const text = useText();
  return (
    <li>
      <strong>{placeOf(path) ?? text('report.somewhere')}</strong>
      <span className={classes.change}>
        <span className="visually-hidden">{text('report.was')} </span>
        <del>{frozen ?? text('report.notThere')}</del>
        <IconArrowRight size={18} stroke={2} aria-hidden="true" />
        <span className="visually-hidden">{text('report.is')} </span>
        <ins>{now ?? text('report.notThere')}</ins>
      </span>
    </li>
  );
}
