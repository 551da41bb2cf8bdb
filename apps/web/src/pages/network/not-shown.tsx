import { Link } from '@tanstack/react-router';
import type { NotShownCode } from '../../api/release-body.js';
import { useText } from '../../text/use-text.js';
import classes from './network.module.css';

interface NotShownProps {
  /** What is not there, where no code says it. */
  words?: string;
  code?: NotShownCode | undefined;
}

/** In the place of a figure: that it is not there, and where to read why. */
export function NotShown({ words, code }: NotShownProps) {
  const text = useText();
  return (
    <div className={classes.none}>
      <p>{code ? <strong>{text(`why.${code}.title`)}</strong> : words}</p>
      {code && words && <p>{words}</p>}
      <p>
        <Link to="/network/why" {...(code && { hash: code })} className={classes.link}>
          {text('network.why')}
        </Link>
      </p>
    </div>
  );
}
