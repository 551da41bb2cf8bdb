import { useId } from 'react';
import { useProblem } from './problems.js';
import classes from './choice-field.module.css';

export interface TickFieldProps {
  name: string;
  label: string;
  /** It may stay empty; otherwise the form is not sent without it. */
  isOptional?: boolean;
  /** Ticked at first. */
  starts?: boolean;
}

/** One sentence to agree with. */
export function TickField({ name, label, isOptional, starts }: TickFieldProps) {
  const id = useId();
  const problem = useProblem(name);
  return (
    <div className={classes.field}>
      <label className={classes.choice}>
        <input
          type="checkbox"
          name={name}
          value="yes"
          required={!isOptional}
          defaultChecked={starts}
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
