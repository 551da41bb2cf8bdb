import type { ReportDescription, ReportSubject } from '../../api/reports.js';
import { useSignedIn } from '../../session/session-context.js';
import { useCodeText, useText } from '../../text/use-text.js';
import type { Period } from './periods.js';
import classes from './reports.module.css';
import { usePeriodName } from './use-period-name.js';

interface CoverPreviewProps {
  description: ReportDescription;
  subject: ReportSubject | null;
  period: Period | null;
}

/** What the cover will say, before anything is asked for: who asks, on what ground, and what is left out. */
export function CoverPreview({ description, subject, period }: CoverPreviewProps) {
  const { viewer } = useSignedIn();
  const text = useText();
  const codeText = useCodeText();
  const { nameOf } = usePeriodName();
  const { name, role, basis, leftOut } = description;
  return (
    <section aria-labelledby="cover" className={classes.cover}>
      <h2 id="cover">{text('newReport.cover')}</h2>
      <div className={classes.front}>
        <p className={classes.frontTitle}>{name}</p>
        {subject && <p>{subject.name}</p>}
        <p>{description.period === 'NONE' ? text('newReport.asOfToday') : period && nameOf(period)}</p>
        <dl className={classes.facts}>
          <div>
            <dt>{text('newReport.requestedBy')}</dt>
            <dd>{role ? `${viewer.account.name}, ${codeText('role', role)}` : viewer.account.name}</dd>
          </div>
          <div>
            <dt>{text('newReport.basis')}</dt>
            <dd>{basis}</dd>
          </div>
          <div>
            <dt>{text('newReport.leftOut')}</dt>
            <dd>
              {leftOut.length === 0 ? (
                text('newReport.nothingLeftOut')
              ) : (
                <ul>
                  {leftOut.map((what) => (
                    <li key={what}>{what}</li>
                  ))}
                </ul>
              )}
            </dd>
          </div>
        </dl>
      </div>
    </section>
  );
}
