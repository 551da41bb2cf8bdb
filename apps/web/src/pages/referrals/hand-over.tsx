import { Skeleton } from '@mantine/core';
import { useQuery } from 'urql';
import { failureOf } from '../../api/failure.js';
import { handOverReferralMutation, handoverDestinationsQuery } from '../../api/handovers.js';
import { FailureNotice } from '../../failure/failure-notice.js';
import { DateField, LongTextField, SelectField, TextField } from '../../form/fields.js';
import { Form } from '../../form/form.js';
import { useSend } from '../../form/use-send.js';
import { useText } from '../../text/use-text.js';
import type { AnswerProps } from './desk-act.js';

/** Offers somebody to another cooperative, which first sees them when it takes handovers and they said yes. */
export function HandOver({ request, today, onDone, onCancel }: AnswerProps) {
  const [{ data, error }, ask] = useQuery({ query: handoverDestinationsQuery, variables: {} });
  const send = useSend();
  const text = useText();
  if (error) return <FailureNotice failure={failureOf(error)} onRetry={() => ask()} />;
  if (!data) return <Skeleton aria-busy="true" height={200} />;
  if (data.handoverDestinations.length === 0) return <p>{text('desk.handOver.nowhere')}</p>;
  return (
    <Form
      submit={text('desk.handOver.submit')}
      send={(typed) =>
        send(handOverReferralMutation, {
          input: {
            requestId: request.id,
            cooperativeId: typed.text('cooperativeId'),
            consentedOn: typed.text('consentedOn'),
            consentVersion: typed.text('consentVersion'),
            words: typed.optional('words'),
          },
        })
      }
      onDone={onDone}
      onCancel={onCancel}
    >
      <p>{text('desk.handOver.lead')}</p>
      <SelectField
        name="cooperativeId"
        label={text('cooperative.label')}
        options={data.handoverDestinations.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DateField name="consentedOn" label={text('desk.handOver.consentedOn')} starts={today} latest={today} />
      <TextField
        name="consentVersion"
        label={text('desk.handOver.consentVersion')}
        hint={text('desk.handOver.consentVersionHint')}
        most={60}
      />
      <LongTextField
        name="words"
        label={text('desk.handOver.words')}
        hint={text('desk.handOver.wordsHint')}
        isOptional
        most={2000}
        rows={3}
      />
    </Form>
  );
}
