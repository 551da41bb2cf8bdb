import type { ReactNode } from 'react';
import type { Change } from '../api/change.js';
import { useSignedIn } from '../session/session-context.js';
import { Dialog } from './dialog.js';
import { Form } from './form.js';
import type { Typed } from './typed.js';
import { useSend, type Outcome } from './use-send.js';

export interface ChangeFormProps<Input> {
  /** What the button says. */
  submit: string;
  change: Change<Input>;
  /** What is sent; `fileId` is what the file of the form became, null where none was chosen. */
  input(typed: Typed, fileId: string | null): Input;
  /** The name of the field with a file, where there is one. */
  file?: string;
  onDone(): void;
  onCancel(): void;
  children: ReactNode;
}

/** A form that makes one change: the file in it goes up first, then the change that names it. */
export function ChangeForm<Input>(props: ChangeFormProps<Input>) {
  const { submit, change, input, file: name, onDone, onCancel, children } = props;
  const { files } = useSignedIn();
  const send = useSend();
  const sendTyped = async (typed: Typed): Promise<Outcome> => {
    const file = name ? typed.file(name) : null;
    if (!name || !file) return send(change, { input: input(typed, null) });
    const uploaded = await files.upload(file);
    if ('failure' in uploaded) return { userErrors: [], failure: uploaded.failure };
    if ('problem' in uploaded) {
      return { userErrors: [{ path: [name], code: 'FILE', message: uploaded.problem }], failure: null };
    }
    return send(change, { input: input(typed, uploaded.id) });
  };
  return (
    <Form submit={submit} send={sendTyped} onDone={onDone} onCancel={onCancel}>
      {children}
    </Form>
  );
}

export interface ChangeDialogProps<Input> extends ChangeFormProps<Input> {
  title: string;
  /** About whom or what, under the title. */
  about?: string;
}

export function ChangeDialog<Input>({ title, about, ...form }: ChangeDialogProps<Input>) {
  return (
    <Dialog title={title} {...(about && { about })} onClose={form.onCancel}>
      <ChangeForm {...form} />
    </Dialog>
  );
}
