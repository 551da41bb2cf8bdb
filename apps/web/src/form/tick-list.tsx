import { useState, type ReactNode } from 'react';
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
  const [pending, setPending] = useState<{ id: string; isDone: boolean } | null>(null);
  const [problem, setProblem] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const tick = async (id: string, isDone: boolean) => {
    if (pending) return;
    setPending({ id, isDone });
    const outcome = await onTick(id, isDone);
    setPending(null);
    setProblem(outcome.userErrors.map(({ message }) => message).join(' '));
    setFailure(outcome.failure);
  };
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
