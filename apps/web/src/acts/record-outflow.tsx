import { recordOutflowMutation } from '../api/record-outflow.js';
import { ChoiceField } from '../form/choice-field.js';
import { DateField, SelectField } from '../form/fields.js';
import { Form } from '../form/form.js';
import { useSend } from '../form/use-send.js';
import { useText } from '../text/use-text.js';
import type { ActProps } from './act.js';

const destinations = [
  'OWN_ENTERPRISE',
  'PAID_WORK',
  'EDUCATION',
  'COMBINATION',
  'OTHER_BENEFIT',
  'MOVED',
  'ILLNESS',
  'PENSION_AGE',
  'DECEASED',
  'STOPPED',
  'TRANSFER',
] as const;
const ways = ['OWN_CUSTOMER', 'INTRODUCTION', 'MUNICIPALITY', 'OTHER', 'UNKNOWN'] as const;

export function RecordOutflow({ memberId, today, onDone, onCancel }: ActProps) {
  const send = useSend();
  const text = useText();
  return (
    <Form
      submit={text('act.RECORD_OUTFLOW.submit')}
      send={(typed) =>
        send(recordOutflowMutation, {
          input: {
            memberId,
            destination: typed.text('destination'),
            endedOn: typed.text('endedOn'),
            benefitEnded: typed.text('benefitEnded') === 'yes',
            howFound: typed.optional('howFound'),
          },
        })
      }
      onDone={onDone}
      onCancel={onCancel}
    >
      <SelectField
        name="destination"
        label={text('act.RECORD_OUTFLOW.destination')}
        options={destinations.map((value) => ({ value, label: text(`destination.${value}`) }))}
      />
      <DateField name="endedOn" label={text('act.RECORD_OUTFLOW.endedOn')} starts={today} latest={today} />
      <ChoiceField
        name="benefitEnded"
        label={text('act.RECORD_OUTFLOW.benefitEnded')}
        choices={[
          { value: 'yes', label: text('act.RECORD_OUTFLOW.ended') },
          { value: 'no', label: text('act.RECORD_OUTFLOW.notEnded') },
        ]}
      />
      <SelectField
        name="howFound"
        label={text('act.RECORD_OUTFLOW.howFound')}
        isOptional
        options={ways.map((value) => ({ value, label: text(`howFound.${value}`) }))}
      />
    </Form>
  );
}
