import { Skeleton } from '@mantine/core';
import { useQuery } from 'urql';
import { possibleDuplicatesQuery, type WhoItIs } from '../../api/entrance.js';
import { failureOf } from '../../api/failure.js';
import type { PersonInput } from '../../api/referral-requests.js';
import { FailureNotice } from '../../failure/failure-notice.js';
import { Form } from '../../form/form.js';
import type { Outcome } from '../../form/use-send.js';
import { useText } from '../../text/use-text.js';
import { whoItIs, WhoItIsField } from './who-it-is.js';

export interface EntryFormProps {
  person: PersonInput;
  send(who: WhoItIs): Promise<Outcome>;
  onDone(): void;
  onCancel(): void;
}

/** Takes somebody in who is known by name already: first it shows who looks alike. */
export function EntryForm({ person, send, onDone, onCancel }: EntryFormProps) {
  const { givenName, familyName, email, phone, language } = person;
  const [{ data, error }, ask] = useQuery({
    query: possibleDuplicatesQuery,
    variables: { person: { givenName, familyName, email, phone, language } },
    requestPolicy: 'network-only',
  });
  const text = useText();
  if (error) return <FailureNotice failure={failureOf(error)} onRetry={() => ask()} />;
  if (!data) return <Skeleton aria-busy="true" height={120} />;
  const found = data.possibleDuplicates;
  return (
    <Form
      submit={text('desk.accept.submit')}
      send={(typed) => send(whoItIs(typed, found))}
      onDone={onDone}
      onCancel={onCancel}
    >
      <p>{text(found.length > 0 ? 'desk.accept.alike' : 'desk.accept.new')}</p>
      <WhoItIsField found={found} />
    </Form>
  );
}
