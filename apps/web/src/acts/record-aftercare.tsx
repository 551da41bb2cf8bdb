import { aftercareOutcomes, recordAftercare } from '../api/outflow.js';
import { ChoiceField } from '../form/choice-field.js';
import { DateField, TextField } from '../form/fields.js';
import { useFormats } from '../text/use-formats.js';
import { useText } from '../text/use-text.js';
import { ActForm } from './act-form.js';
import type { ActProps } from './act.js';
import { WithFile } from './with-file.js';

/** Only a moment that has come can be recorded; the first of which nothing is known is the likeliest. */
export function RecordAftercare({ memberId, today, onDone, onCancel }: ActProps) {
  const text = useText();
  const formats = useFormats();
  return (
    <WithFile memberId={memberId}>
      {({ trajectory }) => {
        const due = trajectory?.aftercare.filter(({ dueOn }) => dueOn <= today) ?? [];
        const next = due.find(({ outcome }) => outcome === null);
        if (due.length === 0) return <p>{text('act.RECORD_AFTERCARE.notYet')}</p>;
        return (
          <ActForm
            act="RECORD_AFTERCARE"
            change={recordAftercare}
            input={(typed) => ({
              memberId,
              moment: typed.text('moment'),
              outcome: typed.text('outcome'),
              knownOn: typed.text('knownOn'),
              knownBy: typed.text('knownBy'),
            })}
            onDone={onDone}
            onCancel={onCancel}
          >
            <ChoiceField
              name="moment"
              label={text('act.RECORD_AFTERCARE.moment')}
              {...(next && { starts: next.moment })}
              choices={due.map(({ moment, dueOn }) => ({
                value: moment,
                label: text(`aftercare.${moment}`),
                hint: text('aftercare.since', { date: formats.date(dueOn) }),
              }))}
            />
            <ChoiceField
              name="outcome"
              label={text('act.RECORD_AFTERCARE.outcome')}
              choices={aftercareOutcomes.map((value) => ({
                value,
                label: text(`aftercare.${value}`),
              }))}
            />
            <DateField
              name="knownOn"
              label={text('act.RECORD_AFTERCARE.knownOn')}
              starts={today}
              latest={today}
            />
            <TextField
              name="knownBy"
              label={text('act.RECORD_AFTERCARE.knownBy')}
              hint={text('act.RECORD_AFTERCARE.knownByHint')}
              most={500}
            />
          </ActForm>
        );
      }}
    </WithFile>
  );
}
