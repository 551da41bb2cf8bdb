import { useId } from 'react';
import { useText } from '../text/use-text.js';
import classes from './choice-field.module.css';
import type { FieldProps } from './fields.js';
import { useProblem } from './problems.js';

export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

export interface ChoiceFieldProps extends FieldProps {
  choices: readonly Choice[];
  starts?: string;
  onChoose?: (value: string) => void;
}

/** A few choices, all in sight, each as large as a thumb. */
export function ChoiceField({ name, label, hint, isOptional, choices, starts, onChoose }: ChoiceFieldProps) {
  const id = useId();
  const text = useText();
  const problem = useProblem(name);
  const told = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <fieldset
      role="radiogroup"
      className={classes.field}
      aria-describedby={told || undefined}
      aria-invalid={problem ? true : undefined}
    >
      <legend>{isOptional ? `${label} ${text('form.optional')}` : label}</legend>
      {hint && (
        <p id={`${id}-hint`} className={classes.hint}>
          {hint}
        </p>
      )}
      <div className={classes.choices} data-many={choices.length > 3 || undefined}>
        {choices.map((choice) => (
          <label key={choice.value} className={classes.choice}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              defaultChecked={choice.value === starts}
              required={!isOptional}
              onChange={() => onChoose?.(choice.value)}
            />
            <span>
              {choice.label}
              {choice.hint && <small>{choice.hint}</small>}
            </span>
          </label>
        ))}
      </div>
      {problem && (
        <p id={`${id}-problem`} className={classes.problem}>
          {problem}
        </p>
      )}
    </fieldset>
  );
}
