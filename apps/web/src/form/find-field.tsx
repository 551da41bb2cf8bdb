import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { TextInput } from '@mantine/core';
import { useText } from '../text/use-text.js';
import { useField, type FieldProps } from './fields.js';
import classes from './find-field.module.css';
import { found, grouped, meant, type FindOption } from './found.js';

export interface FindFieldProps extends FieldProps {
  options: readonly FindOption[];
  /** The value that is chosen at first. */
  starts?: string;
  onChoose?: (value: string) => void;
}

/**
 * One out of many: some letters of its words bring it in sight. What stands in the field is for people; the form gets
 * the value of what was chosen, and nothing while no choice was made.
 */
export function FindField({ options, starts, onChoose, ...props }: FindFieldProps) {
  const id = useId();
  const text = useText();
  const field = useField(props);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const first = options.find(({ value }) => value === starts) ?? null;
  const chosen = useRef(first);
  const [words, setWords] = useState(first?.label ?? '');
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const { name, isOptional } = props;

  useEffect(() => {
    const form = input.current?.form;
    const send = ({ formData }: FormDataEvent) => {
      if (formData.has(name)) formData.set(name, chosen.current?.value ?? '');
    };
    form?.addEventListener('formdata', send);
    return () => form?.removeEventListener('formdata', send);
  }, [name]);
  useEffect(() => {
    const isMissing = words === '' ? !isOptional : chosen.current === null;
    input.current?.setCustomValidity(isMissing ? text('find.choose') : '');
  }, [words, isOptional, text]);
  useEffect(() => {
    if (isOpen) list.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  // with a choice in it the field shows all again: whoever opens it wants another
  const shown = isOpen ? found(options, words === chosen.current?.label ? '' : words) : [];
  const choose = (option: FindOption | null, said = option?.label ?? '') => {
    const isOther = option?.value !== chosen.current?.value;
    chosen.current = option;
    setWords(said);
    setAt(-1);
    if (!isOther) return;
    onChoose?.(option?.value ?? '');
  };
  const take = (option: FindOption) => {
    choose(option);
    setOpen(false);
    // nobody typed this: who follows the form hears of it all the same
    input.current?.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt((before) => Math.min(Math.max(before + step, 0), Math.max(shown.length - 1, 0)));
    }
    if (!isOpen) return;
    const option = shown[at] ?? (shown.length === 1 ? shown[0] : undefined);
    if (event.key === 'Enter' && option) {
      event.preventDefault();
      take(option);
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  };

  return (
    <div className={classes.find}>
      <TextInput
        {...field}
        ref={input}
        description={[field.description, text('find.hint')].filter(Boolean).join(' ')}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-list` : undefined}
        aria-autocomplete="list"
        aria-activedescendant={shown[at] && `${id}-${at}`}
        autoComplete="off"
        maxLength={300}
        value={words}
        onChange={({ currentTarget: { value } }) => {
          choose(options.find(({ label }) => label === value) ?? null, value);
          setOpen(true);
        }}
        onClick={() => setOpen(true)}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setOpen(false);
          const only = chosen.current ? null : meant(options, words);
          if (only) take(only);
        }}
      />
      {isOpen && (
        <div
          ref={list}
          id={`${id}-list`}
          role="listbox"
          aria-label={props.label}
          className={classes.list}
          // the field keeps the focus while something is chosen or scrolled to
          onMouseDown={(event) => event.preventDefault()}
        >
          {grouped(shown).map(({ group, options: within }) => (
            <div key={group} role="group" aria-label={group || props.label}>
              {group && (
                <p aria-hidden="true" className={classes.group}>
                  {group}
                </p>
              )}
              {within.map((option) => (
                <div
                  key={option.value}
                  id={`${id}-${shown.indexOf(option)}`}
                  role="option"
                  aria-selected={option === shown[at]}
                  data-chosen={option.value === chosen.current?.value || undefined}
                  className={classes.option}
                  onClick={() => take(option)}
                >
                  {option.label}
                </div>
              ))}
            </div>
          ))}
        </div>
      )}
      <p role="status" className={isOpen && shown.length === 0 ? classes.none : 'visually-hidden'}>
        {isOpen && (shown.length === 0 ? text('find.none') : text('find.count', { count: shown.length }))}
      </p>
    </div>
  );
}
