import type { MemberFile } from '../../api/member-file.js';
import type { BenefitOutcome, OutflowDestination } from '../../api/outflow.js';
import type { CivilDate } from '../../api/scalars.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import classes from './way-list.module.css';
import { wayOf, type WayPoint } from './way.js';

/** The way so far, day by day, and what is still to come. */
export function WayList({ member, today }: { member: MemberFile; today: CivilDate }) {
  const text = useText();
  const formats = useFormats();
  const points = wayOf(member, today);
  /** What stands in the sentence: a code or a day in words. */
  const wordsFor = ({ kind, what }: WayPoint): string => {
    if (kind === 'LEFT') return text(`destination.${what as OutflowDestination}`);
    if (kind === 'BENEFIT') return text(`benefit.${what as BenefitOutcome}`);
    return kind === 'TRIAL_EXTENDED' || kind === 'TERM_EXTENDED' ? formats.date(what) : what;
  };
  if (points.length === 0) return null;
  return (
    <section aria-labelledby="way" className={classes.part}>
      <h2 id="way">{text('way.title')}</h2>
      <ol className={classes.way}>
        {points.map((point) => (
          <li
            key={`${point.kind} ${point.on} ${point.what}`}
            className={classes.point}
            data-ahead={point.isAhead || undefined}
          >
            <p className={classes.on}>
              <time dateTime={point.on}>{formats.date(point.on)}</time>
              {point.isAhead && <span className={classes.ahead}> · {text('way.ahead')}</span>}
            </p>
            <p className={classes.what}>{text(`way.${point.kind}`, { what: wordsFor(point) })}</p>
            {point.words && <p className={classes.words}>{point.words}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
