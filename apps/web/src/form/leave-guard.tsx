import { useEffect, useRef } from 'react';
import { Button } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useText } from '../text/use-text.js';
import { Dialog } from './dialog.js';
import classes from './form.module.css';

/**
 * Asks before the page is left while something stands in it that is kept nowhere else. A reload or a closed tab is
 * asked about by the browser, in its own words.
 */
export function LeaveGuard({ isTyped }: { isTyped: () => boolean }) {
  const text = useText();
  const stay = useRef<HTMLButtonElement>(null);
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && isTyped(),
    enableBeforeUnload: isTyped,
    withResolver: true,
  });
  useEffect(() => {
    if (status === 'blocked') stay.current?.focus();
  }, [status]);
  if (status !== 'blocked') return null;
  return (
    <Dialog title={text('leave.title')} onClose={reset}>
      <div className={classes.form}>
        <p>{text('leave.body')}</p>
        <div className={classes.buttons}>
          <Button ref={stay} onClick={reset}>
            {text('leave.stay')}
          </Button>
          <Button variant="default" onClick={proceed}>
            {text('form.discard')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
