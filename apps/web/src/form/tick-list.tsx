import { useEffect, useState, type ReactNode } from 'react';
import type { Failure } from '../api/failure.js';
import { FailureNotice } from '../failure/failure-notice.js';
import classes from './tick-list.module.css';
import type { Outcome } from './use-send.js';

export interface Tick {
  id: string;
  words: string;
  isDone: boolean;
  /** Beside the words: by whom, by when. */
  about?: ReactNode;
}

export interface TickListProps {
  label: string;
  ticks: readonly Tick[];
  onTick(id: string, isDone: boolean): Promise<Outcome>;
}

/** What can be ticked off, at once and one at a time. What the server refuses is said, and the tick goes back. */
export function TickList({ label, ticks, onTick }: TickListProps) {
  // stays after the answer, until the list that was read anew says the same: a tick never flickers
  const [pending, setPending] = useState<{ id: string; isDone: boolean } | null>(null);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const tick = async (id: string, isDone: boolean) => {
    if (isSending) return;
    setPending({ id, isDone });
    setSending(true);
    const outcome = await onTick(id, isDone);
    setSending(false);
    if (outcome.failure || outcome.userErrors.length > 0) setPending(null);
    setProblem(outcome.userErrors.map(({ message }) => message).join(' '));
    setFailure(outcome.failure);
  };
  const isToldByNow = ticks.some(({ id, isDone }) => id === pending?.id && isDone === pending.isDone);
  useEffect(() => {
    if (isToldByNow && !isSending) setPending(null);
  }, [isToldByNow, isSending]);
  return (
    <>
      <ul aria-label={label} className={classes.list}>
        {ticks.map(({ id, words, isDone, about }) => {
          const isTicked = pending?.id === id ? pending.isDone : isDone;
          return (
            <li key={id}>
              <label className={classes.tick} data-done={isTicked || undefined}>
                <input
                  type="checkbox"
                  checked={isTicked}
                  onChange={(event) => void tick(id, event.currentTarget.checked)}
                />
                <span>
                  <span className={classes.words}>{words}</span>
                  {about && <small>{about}</small>}
                </span>
              </label>
            </li>
          );
        })}
      </ul>
      <p role="alert" className={classes.problem}>
        {problem}
      </p>
      {failure && <FailureNotice failure={failure} />}
    </>
  );
}
