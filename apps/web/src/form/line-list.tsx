import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import classes from './line-list.module.css';

export interface LineListProps {
  title: string;
  hint?: string;
  /** On the button that adds one. */
  add: string;
  /** On the button that takes one away, with its number from 1. */
  remove(number: number): string;
  most: number;
  /** So many stay: without one of them there is nothing to send. */
  least?: number;
  /** How many stand there at first. */
  starts?: number;
  /** The fields of a line, by its place from 0, and by the place at which it began. */
  renderLine(at: number, began: number): ReactNode;
}

/** Lines that are added one by one, each with its own fields; a new one takes the focus. */
export function LineList({
  title,
  hint,
  add,
  remove,
  most,
  least = 0,
  starts = 0,
  renderLine,
}: LineListProps) {
  const id = useId();
  const [lines, setLines] = useState<readonly number[]>(() => Array.from({ length: starts }, (_, at) => at));
  const [added, setAdded] = useState<number | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const group = useRef<HTMLDivElement>(null);
  const told = useRef(lines);
  // a line more or less changes what stands there as much as typing does: whoever follows the form hears of it
  useEffect(() => {
    if (told.current === lines) return;
    told.current = lines;
    group.current?.dispatchEvent(new Event('input', { bubbles: true }));
  }, [lines]);
  useEffect(() => {
    if (added === null) return;
    const last = list.current?.lastElementChild?.querySelector<HTMLElement>('input, textarea');
    last?.focus();
  }, [added]);
  return (
    <div ref={group} role="group" aria-labelledby={id} className={classes.group}>
      <h2 id={id} className={classes.title}>
        {title}
      </h2>
      {hint && <p className={classes.hint}>{hint}</p>}
      {lines.length > 0 && (
        <ol ref={list} className={classes.lines}>
          {lines.map((key, at) => (
            <li key={key} className={classes.line}>
              <div className={classes.fields}>{renderLine(at, key)}</div>
              {lines.length > least && (
                <button
                  type="button"
                  className={classes.remove}
                  aria-label={remove(at + 1)}
                  onClick={() => {
                    setLines(lines.filter((one) => one !== key));
                    adder.current?.focus();
                  }}
                >
                  <IconTrash size={20} stroke={1.8} aria-hidden="true" />
                </button>
              )}
            </li>
          ))}
        </ol>
      )}
      {lines.length < most && (
        <Button
          ref={adder}
          variant="default"
          className={classes.add}
          leftSection={<IconPlus size={20} stroke={2} aria-hidden="true" />}
          onClick={() => {
            const next = Math.max(-1, ...lines) + 1;
            setLines([...lines, next]);
            setAdded((before) => (before ?? 0) + 1);
          }}
        >
          {add}
        </Button>
      )}
    </div>
  );
}
