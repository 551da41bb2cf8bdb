import type { Report } from '../../api/reports.js';
import { useText } from '../../text/use-text.js';
import classes from './reports.module.css';

/** How far a report is, while it is being made. */
export function ReportProgress({ report: { name, state, step, progress } }: { report: Report }) {
  const text = useText();
  return (
    <div className={classes.progress}>
      <progress aria-label={text('report.progress', { name })} max={100} value={progress} />
      <span>{state === 'WAITING' || !step ? text('reportStep.WAITING') : text(`reportStep.${step}`)}</span>
    </div>
  );
}
