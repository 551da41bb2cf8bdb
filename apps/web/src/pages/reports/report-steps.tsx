import { IconCheck } from '@tabler/icons-react';
import { reportSteps, type Report } from '../../api/reports.js';
import { useText } from '../../text/use-text.js';
import classes from './reports.module.css';

const steps = ['WAITING', ...reportSteps] as const;

/** What is done to make a report, and where it is now. */
export function ReportSteps({ report: { name, state, step, progress } }: { report: Report }) {
  const text = useText();
  const now = state === 'WAITING' || !step ? 0 : steps.indexOf(step);
  return (
    <div className={classes.sheet}>
      <ol className={classes.steps}>
        {steps.map((one, place) => (
          <li
            key={one}
            data-done={place < now || undefined}
            data-now={place === now || undefined}
            aria-current={place === now ? 'step' : undefined}
          >
            <span className={classes.mark} aria-hidden="true">
              {place < now ? <IconCheck size={18} stroke={2.4} /> : place + 1}
            </span>
            {text(`reportStep.${one}`)}
            {place < now && <span className="visually-hidden">{text('report.stepDone')}</span>}
          </li>
        ))}
      </ol>
      <div className={classes.progress}>
        <progress aria-label={text('report.progress', { name })} max={100} value={progress} />
      </div>
      <p className={classes.about}>{text('report.mayLeave')}</p>
    </div>
  );
}
