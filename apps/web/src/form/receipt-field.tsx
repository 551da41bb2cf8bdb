import { useId, useRef, useState, type ChangeEvent } from 'react';
import { Button } from '@mantine/core';
import { IconCamera, IconCircleCheck, IconFile } from '@tabler/icons-react';
import { useSignedIn } from '../session/session-context.js';
import { useText } from '../text/use-text.js';
import type { FieldProps } from './fields.js';
import { useProblem } from './problems.js';
import classes from './receipt-field.module.css';
import { smallerPhoto } from './smaller-photo.js';

type Sent =
  | { state: 'none' }
  | { state: 'sending'; file: File; part: number }
  | { state: 'here'; file: File; id: string }
  | { state: 'failed'; file: File; why: string };

/**
 * A receipt: a photo made on the spot, or a file. It goes up as soon as it is chosen, so that the form is sent in no
 * time and nothing has to be chosen again when something fails. The form gets its id.
 */
export function ReceiptField({ name, label, hint, isOptional }: FieldProps) {
  const id = useId();
  const { files } = useSignedIn();
  const text = useText();
  const [sent, setSent] = useState<Sent>({ state: 'none' });
  const isSending = sent.state === 'sending';
  const found = useProblem(name);
  // that it was on its way is over when it is there
  const problem = found === text('receipt.wait') && !isSending ? undefined : found;
  const camera = useRef<HTMLInputElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const folder = useRef<HTMLInputElement>(null);

  const send = async (chosen: File) => {
    setSent({ state: 'sending', file: chosen, part: 0 });
    const uploaded = await files.upload(await smallerPhoto(chosen), 'ATTACHMENT', (part) =>
      setSent({ state: 'sending', file: chosen, part }),
    );
    if ('id' in uploaded) return setSent({ state: 'here', file: chosen, id: uploaded.id });
    const why = 'problem' in uploaded ? uploaded.problem : text(`failure.${uploaded.failure.code}.what`);
    setSent({ state: 'failed', file: chosen, why });
  };
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = event.currentTarget.files ?? [];
    // the same photo may be chosen again after a failure
    event.currentTarget.value = '';
    if (chosen) void send(chosen);
  };

  const told = [hint && `${id}-hint`, `${id}-state`, problem && `${id}-problem`].filter(Boolean).join(' ');
  const chooser = {
    type: 'file',
    hidden: true,
    tabIndex: -1,
    'aria-hidden': true,
    onChange,
  } as const;
  return (
    <fieldset className={classes.field} aria-describedby={told}>
      <legend>{isOptional ? `${label} ${text('form.optional')}` : label}</legend>
      {hint && (
        <p id={`${id}-hint`} className={classes.hint}>
          {hint}
        </p>
      )}
      <input
        name={name}
        data-receipt={isSending ? 'sending' : ''}
        tabIndex={-1}
        aria-hidden="true"
        className="visually-hidden"
        // what is on its way is waited for, also where nothing had to be chosen
        required={!isOptional || isSending}
        value={sent.state === 'here' ? sent.id : ''}
        onChange={() => undefined}
        // the form sends the focus to what is wrong: a person goes on at the first button
        onFocus={() => first.current?.focus()}
      />
      <input ref={camera} {...chooser} accept="image/jpeg,image/png" capture="environment" />
      <input ref={folder} {...chooser} accept=".pdf,.png,.jpg,.jpeg,application/pdf,image/png,image/jpeg" />
      <div id={`${id}-state`} role="status" className={classes.state}>
        {sent.state === 'sending' && (
          <>
            <p>{text('receipt.sending', { name: sent.file.name })}</p>
            <progress aria-label={text('receipt.progress')} max={1} value={sent.part} />
          </>
        )}
        {sent.state === 'here' && (
          <p className={classes.here}>
            <IconCircleCheck size={22} stroke={2} aria-hidden="true" />
            {text('receipt.here', { name: sent.file.name })}
          </p>
        )}
        {sent.state === 'failed' && (
          <p className={classes.problem}>{text('receipt.failed', { name: sent.file.name, why: sent.why })}</p>
        )}
      </div>
      <div className={classes.choices}>
        {sent.state === 'failed' && (
          <Button onClick={() => void send(sent.file)}>{text('receipt.again')}</Button>
        )}
        <Button
          ref={first}
          variant="default"
          disabled={isSending}
          leftSection={<IconCamera size={20} stroke={1.8} aria-hidden="true" />}
          onClick={() => camera.current?.click()}
        >
          {text(sent.state === 'here' ? 'receipt.otherPhoto' : 'receipt.photo')}
        </Button>
        <Button
          variant="default"
          disabled={isSending}
          leftSection={<IconFile size={20} stroke={1.8} aria-hidden="true" />}
          onClick={() => folder.current?.click()}
        >
          {text(sent.state === 'here' ? 'receipt.otherFile' : 'receipt.file')}
        </Button>
      </div>
      {problem && (
        <p id={`${id}-problem`} role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
    </fieldset>
  );
}
