import { useState } from 'react';
import { NativeSelect } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { Instrument } from '../../api/measurements.js';
import { recordMeasurementMutation } from '../../api/record-measurement.js';
import type { CivilDate } from '../../api/scalars.js';
import { ChoiceField } from '../../form/choice-field.js';
import { Dialog } from '../../form/dialog.js';
import { DateField, SelectField } from '../../form/fields.js';
import { Form } from '../../form/form.js';
import { useSend } from '../../form/use-send.js';
import { useText } from '../../text/use-text.js';

export interface RecordMeasurementProps {
  member: { id: string; name: string };
  /** Those that the viewer may answer about this member; at least one. */
  instruments: readonly Instrument[];
  today: CivilDate;
  onDone(): void;
  onCancel(): void;
}

export function RecordMeasurement({ member, instruments, today, onDone, onCancel }: RecordMeasurementProps) {
  const [at, setAt] = useState(0);
  const text = useText();
  const instrument = instruments[at];
  if (!instrument) return null;
  return (
    <Dialog title={text('measurements.record')} about={member.name} onClose={onCancel}>
      {instruments.length > 1 && (
        <NativeSelect
          label={text('measurements.instrument')}
          value={`${at}`}
          data={instruments.map(({ name }, place) => ({ value: `${place}`, label: name }))}
          rightSection={<IconChevronDown size={18} stroke={2} aria-hidden="true" />}
          rightSectionPointerEvents="none"
          onChange={(event) => setAt(Number(event.currentTarget.value))}
          mb="md"
        />
      )}
      <Answers
        key={`${instrument.code} ${instrument.version}`}
        member={member}
        instrument={instrument}
        today={today}
        onDone={onDone}
        onCancel={onCancel}
      />
    </Dialog>
  );
}

interface AnswersProps extends Omit<RecordMeasurementProps, 'instruments'> {
  instrument: Instrument;
}

/** A few questions stand with all their answers in sight; many with a list each. A domain may be left out as a whole. */
function Answers({ member, instrument, today, onDone, onCancel }: AnswersProps) {
  const send = useSend();
  const text = useText();
  const { scale, domains, code, version } = instrument;
  const items = domains.flatMap((domain) => domain.items);
  const steps = Math.floor((scale.max - scale.min) / scale.step) + 1;
  const options = Array.from({ length: steps }, (_, at) => scale.min + at * scale.step).map((value) => {
    const words = scale.labels.find((label) => label.value === value)?.text;
    return { value: `${value}`, label: words ? `${value}. ${words}` : `${value}` };
  });
  const Field = items.length <= 5 ? ChoiceField : ListField;
  return (
    <Form
      submit={text('measurements.record.submit')}
      send={(typed) =>
        send(recordMeasurementMutation, {
          input: {
            memberId: member.id,
            instrument: code,
            version,
            measuredOn: typed.text('measuredOn'),
            answers: items.flatMap(({ key }) => {
              const answer = typed.optional(`answer ${key}`);
              return answer === null ? [] : [{ item: key, value: Number(answer) }];
            }),
          },
        })
      }
      onDone={onDone}
      onCancel={onCancel}
    >
      <p>{instrument.question}</p>
      {items.map(({ key, text: words }) => (
        <Field
          key={key}
          name={`answer ${key}`}
          label={words}
          choices={options}
          isOptional={domains.length > 1}
        />
      ))}
      <DateField name="measuredOn" label={text('measurements.on')} starts={today} latest={today} />
    </Form>
  );
}

interface ListFieldProps {
  name: string;
  label: string;
  isOptional: boolean;
  choices: readonly { value: string; label: string }[];
}

function ListField({ choices, ...field }: ListFieldProps) {
  return <SelectField {...field} options={choices} />;
}
