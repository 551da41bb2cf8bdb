import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { TextInput } from '@mantine/core';
import { flushSync } from 'react-dom';
import { useText } from '../text/use-text.js';
import { useField, type FieldProps } from './fields.js';
import classes from './find-field.module.css';
import { FoundList } from './found-list.js';
import { found, meant, type FindOption } from './found.js';

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
  const [chosen, setChosen] = useState(options.find(({ value }) => value === starts) ?? null);
  const [words, setWords] = useState(chosen?.label ?? '');
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  // of two with the same words, the one that was taken
  const taken = useRef(chosen);
  const { name, isOptional } = props;

  useEffect(() => {
    const control = input.current;
    const form = control?.form;
    // by what stands there now: the form is read before a key that was just hit is drawn
    const send = ({ formData }: FormDataEvent) => {
      if (control && formData.has(name)) formData.set(name, named(control.value)?.value ?? '');
    };
    const named = (said: string) =>
      taken.current?.label === said ? taken.current : options.find(({ label }) => label === said);
    form?.addEventListener('formdata', send);
    return () => form?.removeEventListener('formdata', send);
  }, [name, options]);
  useEffect(() => {
    const isMissing = words === '' ? !isOptional : chosen === null;
    input.current?.setCustomValidity(isMissing ? text('find.choose') : '');
  }, [words, chosen, isOptional, text]);

  // with a choice in it the field shows all again: whoever opens it wants another
  const fitting = found(options, chosen ? '' : words);
  const shown = isOpen ? fitting : [];
  const choose = (option: FindOption | null, said: string) => {
    taken.current = option;
    setChosen(option);
    setWords(said);
    setAt(-1);
    if (option?.value !== chosen?.value) onChoose?.(option?.value ?? '');
  };
  const take = (option: FindOption) => {
    flushSync(() => {
      choose(option, option.label);
      setOpen(false);
    });
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
    if (event.key === 'Enter') {
      // it chooses, and sends nothing while the list is there
      event.preventDefault();
      if (option) take(option);
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
        aria-expanded={shown.length > 0}
        aria-controls={shown.length > 0 ? `${id}-list` : undefined}
        aria-autocomplete="list"
        aria-activedescendant={shown[at] && `${id}-list-${at}`}
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
          const only = chosen ? null : meant(options, words);
          if (only) take(only);
        }}
      />
      {shown.length > 0 && (
        <FoundList
          id={`${id}-list`}
          label={props.label}
          options={shown}
          at={at}
          chosen={chosen?.value}
          onTake={take}
        />
      )}
      <p role="status" className={fitting.length === 0 ? classes.none : 'visually-hidden'}>
        {fitting.length === 0 && text('find.none')}
        {shown.length > 0 && text('find.count', { count: shown.length })}
      </p>
    </div>
  );
}
