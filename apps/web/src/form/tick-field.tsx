import { useId } from 'react';
import { useProblem } from './problems.js';
import classes from './choice-field.module.css';

/** One sentence to agree with; the form is not sent without it. */
export function TickField({ name, label }: { name: string; label: string }) {
  const id = useId();
  const problem = useProblem(name);
  return (
    <div className={classes.field}>
      <label className={classes.choice}>
        <input
          type="checkbox"
          name={name}
          value="yes"
          required
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem && `${id}-problem`}
        />
        <span>{label}</span>
      </label>
      {problem && (
        <p id={`${id}-problem`} className={classes.problem}>
          {problem}
        </p>
      )}
    </div>
  );
}
