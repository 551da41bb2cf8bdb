import { useQuery } from 'urql';
import { collaborationsQuery } from '../api/collaborations.js';
import { failureOf } from '../api/failure.js';
import { recordMunicipalDecisionMutation } from '../api/record-municipal-decision.js';
import { FailureNotice } from '../failure/failure-notice.js';
import { DateField, SelectField, TextField } from '../form/fields.js';
import { Form } from '../form/form.js';
import { useSend } from '../form/use-send.js';
import { useText } from '../text/use-text.js';
import type { ActProps } from './act.js';

export function RecordPermission({ memberId, today, onDone, onCancel }: ActProps) {
  const [{ data, error }, ask] = useQuery({ query: collaborationsQuery, variables: {} });
  const send = useSend();
  const text = useText();
  if (error) {
    return (
      <FailureNotice failure={failureOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    );
  }
  if (!data) return <p role="status">{text('frame.loading')}</p>;
  const municipalities = data.collaborations
    .filter(({ kind }) => kind === 'MUNICIPALITY')
    .map(({ organisationId, name }) => ({ value: organisationId, label: name }));
  const [only] = municipalities.length === 1 ? municipalities : [];
  return (
    <Form
      submit={text('act.RECORD_PERMISSION.submit')}
      send={(typed) =>
        send(recordMunicipalDecisionMutation, {
          input: {
            memberId,
            organisationId: typed.text('organisationId'),
            number: typed.text('number'),
            startsOn: typed.text('startsOn'),
            endsOn: typed.optional('endsOn'),
            officerEmail: typed.optional('officerEmail'),
          },
        })
      }
      onDone={onDone}
      onCancel={onCancel}
    >
      <SelectField
        name="organisationId"
        label={text('act.RECORD_PERMISSION.organisationId')}
        options={municipalities}
        {...(only && { starts: only.value })}
      />
      <TextField
        name="number"
        label={text('act.RECORD_PERMISSION.number')}
        hint={text('act.RECORD_PERMISSION.numberHint')}
        most={60}
      />
      <DateField name="startsOn" label={text('act.RECORD_PERMISSION.startsOn')} starts={today} />
      <DateField
        name="endsOn"
        label={text('act.RECORD_PERMISSION.endsOn')}
        hint={text('act.RECORD_PERMISSION.endsOnHint')}
        isOptional
      />
      <TextField
        name="officerEmail"
        type="email"
        label={text('act.RECORD_PERMISSION.officerEmail')}
        hint={text('act.RECORD_PERMISSION.officerEmailHint')}
        isOptional
        most={254}
      />
    </Form>
  );
}
