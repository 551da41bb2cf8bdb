import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Failure } from '../api/failure.js';
import { FailureNotice } from '../failure/failure-notice.js';
import { useFormats } from '../text/use-formats.js';
import { useText } from '../text/use-text.js';
import classes from './form.module.css';
import { controlsOf, divided, problemOf, ProblemsContext, type Problems } from './problems.js';
import { Typed } from './typed.js';
import type { Outcome } from './use-send.js';

export interface FormProps {
  /** What the button says. */
  submit: string;
  send(typed: Typed): Promise<Outcome>;
  /** After it was done. */
  onDone(): void;
  onCancel?: () => void;
  children: ReactNode;
}

/**
 * A form whose fields keep what was typed when something is wrong. Each problem stands beside its field, the first of
 * them gets the focus, and what is about the whole stands above the button. It is sent once at a time.
 */
export function Form({ submit, send, onDone, onCancel, children }: FormProps) {
  const text = useText();
  const formats = useFormats();
  const form = useRef<HTMLFormElement>(null);
  const isSending = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Problems>(new Map());
  const [whole, setWhole] = useState<readonly string[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);

  const show = (fields: Problems, about: readonly string[], because: Failure | null) => {
    setProblems(fields);
    setWhole(about);
    setFailure(because);
    const first = form.current && controlsOf(form.current).find(({ name }) => fields.has(name));
    first?.focus();
  };

  const look = (controls: HTMLFormElement): Problems => {
    const found = new Map<string, string>();
    for (const control of controlsOf(controls)) {
      const problem = problemOf(control, text, formats.date);
      if (problem && !found.has(control.name)) found.set(control.name, problem);
    }
    return found;
  };

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSending.current) return;
    const found = look(event.currentTarget);
    if (found.size > 0) return show(found, [], null);
    const names = new Set(controlsOf(event.currentTarget).map(({ name }) => name));
    const typed = new Typed(new FormData(event.currentTarget));
    isSending.current = true;
    setBusy(true);
    const outcome = await send(typed);
    isSending.current = false;
    setBusy(false);
    const { fields, whole: about } = divided(outcome.userErrors, names);
    show(fields, about, outcome.failure);
    if (outcome.userErrors.length === 0 && !outcome.failure) onDone();
  };

  return (
    <form
      ref={form}
      noValidate
      className={classes.form}
      // what was said of the whole is not true of what is typed now
      onInput={() => setWhole((said) => (said.length > 0 ? [] : said))}
      onSubmit={(event) => void onSubmit(event)}
    >
      <ProblemsContext value={problems}>{children}</ProblemsContext>
      <div role="alert" className={classes.alert}>
        {whole.map((problem) => (
          <p key={problem} className={classes.problem}>
            <IconAlertTriangle size={20} aria-hidden="true" />
            {problem}
          </p>
        ))}
      </div>
      {failure && <FailureNotice failure={failure} />}
      <div className={classes.buttons}>
        <Button type="submit" loading={isBusy}>
          {submit}
        </Button>
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {text('form.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
