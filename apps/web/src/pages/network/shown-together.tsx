import type { ParticipationDecision } from '../../api/network-preview.js';
import { useText } from '../../text/use-text.js';
import classes from './network.module.css';

/** What the board chose for figures without a name. */
export function ShownTogether({
  decision: { choices, money, shareSettings },
}: {
  decision: ParticipationDecision;
}) {
  const text = useText();
  return (
    <section aria-labelledby="together" className={classes.sheet}>
      <h2 id="together">{text('ours.cohort')}</h2>
      <ul className={classes.bullets}>
        <li>{text(`ours.cohort.${choices.cohort}`)}</li>
        <li>{text(money ? 'ours.money.yes' : 'ours.money.no')}</li>
        <li>{text(shareSettings ? 'ours.settings.yes' : 'ours.settings.no')}</li>
      </ul>
    </section>
  );
}
