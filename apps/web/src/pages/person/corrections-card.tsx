import type { Correction } from '../../api/correction.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import classes from '../../member/part.module.css';

/** What was recorded wrongly and put right, with why: nothing that stood there is lost. */
export function CorrectionsCard({ corrections }: { corrections: readonly Correction[] }) {
  const text = useText();
  const formats = useFormats();
  if (corrections.length === 0) return null;
  return (
    <section aria-labelledby="corrections" className={classes.part}>
      <h2 id="corrections">{text('corrections.title')}</h2>
      <ul className={classes.list}>
        {corrections.map(({ fact, wasOn, isOn, reason, correctedAt }) => (
          <li key={correctedAt} className={classes.item}>
            <h3>{text(`fact.${fact}`)}</h3>
            <p>
              <s>{formats.date(wasOn)}</s>{' '}
              {isOn ? text('corrections.now', { date: formats.date(isOn) }) : text('corrections.never')}
            </p>
            <p className={classes.words}>{reason}</p>
            <p className={classes.about}>{text('corrections.at', { moment: formats.moment(correctedAt) })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
