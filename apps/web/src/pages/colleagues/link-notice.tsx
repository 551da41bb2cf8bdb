import { useEffect, useRef } from 'react';
import { useText } from '../../text/use-text.js';
import classes from './colleagues-page.module.css';

/** The link that is in the mail too, for who sits beside the one who is invited. */
export function LinkNotice({ link }: { link: string }) {
  const text = useText();
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <div ref={notice} tabIndex={-1} className={classes.made}>
      <p className={classes.sent}>{text('colleagues.sent')}</p>
      <p>{text('colleagues.link')}</p>
      <code>{link}</code>
    </div>
  );
}
