import type { ReactNode } from 'react';
import type { AftercareMoment } from '../../api/outflow.js';
import type { CivilDate } from '../../api/scalars.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import classes from '../../member/part.module.css';

export interface AftercareCardProps {
  moments: readonly AftercareMoment[];
  today: CivilDate;
  /** What can be done about it. */
  children?: ReactNode;
}

/** Whether it lasted: 6, 12 and 24 months after outflow, and how that is known. */
export function AftercareCard({ moments, today, children }: AftercareCardProps) {
  const text = useText();
  const formats = useFormats();
  const isAsked = moments.some(({ dueOn }) => dueOn <= today);
  return (
    <section aria-labelledby="aftercare" className={classes.part}>
      <h2 id="aftercare">{text('aftercare.title')}</h2>
      <ul className={classes.list}>
        {moments.map(({ moment, dueOn, outcome, knownOn, knownBy }) => (
          <li key={moment} className={classes.item}>
            <h3>{text(`aftercare.${moment}`)}</h3>
            {outcome && knownOn ? (
              <>
                <p className={classes.fact} data-outcome={outcome}>
                  {text(`aftercare.${outcome}`)}
                </p>
                <p className={classes.about}>
                  {[formats.date(knownOn), knownBy].filter(Boolean).join(' · ')}
                </p>
              </>
            ) : (
              <p className={dueOn <= today ? classes.due : classes.about}>
                {text(dueOn <= today ? 'aftercare.due' : 'aftercare.ahead', { date: formats.date(dueOn) })}
              </p>
            )}
          </li>
        ))}
      </ul>
      {isAsked && children}
    </section>
  );
}
