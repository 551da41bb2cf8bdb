import { useState } from 'react';
import { Button } from '@mantine/core';
import type { Failure } from '../api/failure.js';
import { FailureNotice } from '../failure/failure-notice.js';
import classes from './form.module.css';
import type { Outcome } from './use-send.js';

export interface OneTapProps {
  label: string;
  /** What it is about, for who does not see the card around it. */
  about?: string;
  /** How it looks; the one thing to do when absent. */
  variant?: 'default' | 'subtle';
  send(): Promise<Outcome>;
  onDone(): void;
}

/** A button that does it at once; what was refused is said beside it. */
export function OneTap({ label, about, variant, send, onDone }: OneTapProps) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const tap = async () => {
    setBusy(true);
    const outcome = await send();
    setBusy(false);
    setProblem(outcome.userErrors.map(({ message }) => message).join(' '));
    setFailure(outcome.failure);
    if (!outcome.failure && outcome.userErrors.length === 0) onDone();
  };
  return (
    <>
      <Button
        {...(variant && { variant })}
        {...(about && { 'aria-label': `${label}: ${about}` })}
        loading={isBusy}
        onClick={() => void tap()}
      >
        {label}
      </Button>
      <p role="alert" className={classes.problem}>
        {problem}
      </p>
      {failure && <FailureNotice failure={failure} />}
    </>
  );
}
