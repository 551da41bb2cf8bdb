import classes from './choice-field.module.css';

export interface CheckFieldProps {
  name: string;
  label: string;
  choices: readonly { value: string; label: string }[];
  /** The values that are ticked at first. */
  starts: readonly string[];
}

/** Any number out of a list, each as large as a thumb. */
export function CheckField({ name, label, choices, starts }: CheckFieldProps) {
  return (
    <fieldset className={classes.field}>
      <legend>{label}</legend>
      <div className={classes.choices} data-many={choices.length > 3 || undefined}>
        {choices.map((choice) => (
          <label key={choice.value} className={classes.choice}>
            <input
              type="checkbox"
              name={name}
              value={choice.value}
              defaultChecked={starts.includes(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
