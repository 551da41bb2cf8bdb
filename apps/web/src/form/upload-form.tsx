import { useRef } from 'react';
import { type TypedDocumentNode, useClient } from 'urql';
import { failureOf } from '../api/failure.js';
import type { UploadPurpose } from '../api/file-exchange.js';
import type { UserError } from '../api/scalars.js';
import { useSignedIn } from '../session/session-context.js';
import { FileField } from './fields.js';
import { Form } from './form.js';
import type { Typed } from './typed.js';
import type { Outcome } from './use-send.js';

/** What a file that was brought in became. */
interface Started {
  id: string | null;
  userErrors: UserError[];
}

interface UploadFormProps<Data> {
  submit: string;
  label: string;
  hint: string;
  /** The file names that the browser offers, such as `.csv,.xlsx`. */
  accept: string;
  purpose: UploadPurpose;
  /** What begins with the file. */
  mutation: TypedDocumentNode<Data, { input: { fileId: string } }>;
  startedOf(data: Data): Started;
  onStarted(id: string): void;
}

/** Brings in one file and begins work on it; whatever is wrong is said at the file. */
export function UploadForm<Data>(props: UploadFormProps<Data>) {
  const { submit, label, hint, accept, purpose, mutation, startedOf, onStarted } = props;
  const { files } = useSignedIn();
  const client = useClient();
  const startedId = useRef('');
  const start = async (typed: Typed): Promise<Outcome> => {
    const uploaded = await files.upload(typed.file('file')!, purpose);
    if ('failure' in uploaded) return { userErrors: [], failure: uploaded.failure };
    if ('problem' in uploaded) return { userErrors: [atTheFile(uploaded.problem)], failure: null };
    const answer = await client.mutation(mutation, { input: { fileId: uploaded.id } }).toPromise();
    if (!answer.data) return { userErrors: [], failure: failureOf(answer.error) };
    const { id, userErrors } = startedOf(answer.data);
    startedId.current = id ?? '';
    return { userErrors: userErrors.map(({ message }) => atTheFile(message)), failure: null };
  };
  return (
    <Form submit={submit} send={start} onDone={() => onStarted(startedId.current)}>
      <FileField name="file" label={label} hint={hint} accept={accept} />
    </Form>
  );
}

const atTheFile = (message: string) => ({ path: ['file'], code: 'FILE', message });
