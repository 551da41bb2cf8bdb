import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Failure } from '../api/failure.js';
import { useText } from '../text/use-text.js';
import classes from './failure-notice.module.css';

export interface FailureNoticeProps {
  failure: Failure;
  /** Absent where asking again cannot help. */
  onRetry?: () => void;
}

/** What went wrong, what to do, and the reference to name when asking for help. */
export function FailureNotice({ failure, onRetry }: FailureNoticeProps) {
  const text = useText();
  return (
    <div role="alert" className={classes.notice}>
      <IconAlertTriangle size={28} stroke={1.8} aria-hidden="true" className={classes.icon} />
      <div className={classes.words}>
        <p className={classes.what}>{text(`failure.${failure.code}.what`)}</p>
        <p>{text(`failure.${failure.code}.do`)}</p>
        {failure.requestId && (
          <p className={classes.reference}>
            {text('failure.reference')} <code>{failure.requestId}</code>
          </p>
        )}
        {onRetry && (
          <Button onClick={onRetry} className={classes.retry}>
            {text('failure.retry')}
          </Button>
        )}
      </div>
    </div>
  );
}
