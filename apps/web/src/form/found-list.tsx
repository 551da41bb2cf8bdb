import { useEffect, useRef } from 'react';
import classes from './find-field.module.css';
import { grouped, type FindOption } from './found.js';

export interface FoundListProps {
  id: string;
  label: string;
  options: readonly FindOption[];
  /** The place of the one that the arrow keys are at; −1 before they were touched. */
  at: number;
  /** The value that was chosen before. */
  chosen: string | undefined;
  onTake(option: FindOption): void;
}

/** What was found, under the field that finds it. */
export function FoundList({ id, label, options, at, chosen, onTake }: FoundListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  useEffect(() => {
    list.current?.querySelectorAll('[role="option"]')[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      tabIndex={-1}
      aria-label={label}
      className={classes.list}
      // the field keeps the focus while something is scrolled to or chosen
      onMouseDown={(event) => event.preventDefault()}
    >
      {grouped(options).map(({ group, options: within }) => (
        <div key={group} role="group" aria-label={group || label}>
          {group && (
            <p aria-hidden="true" className={classes.group}>
              {group}
            </p>
          )}
          {within.map((option) => (
            <button
              key={option.value}
              type="button"
              id={`${id}-${options.indexOf(option)}`}
              role="option"
              tabIndex={-1}
              aria-selected={option === options[at]}
              data-chosen={option.value === chosen || undefined}
              className={classes.option}
              onClick={() => onTake(option)}
            >
              {option.label}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}
