import { useText } from '../../text/use-text.js';
import classes from './network.module.css';

/** What laying figures side by side does not tell. */
export function NoCause() {
  const text = useText();
  return (
    <div className={classes.none}>
      <p>
        <strong>{text('policies.noCause')}</strong>
      </p>
      <p>{text('policies.noCauseWhy')}</p>
      <p>{text('policies.how')}</p>
    </div>
  );
}
