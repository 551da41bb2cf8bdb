import { useState } from 'react';
import { benefitOutcomes, outflowDestinations, recordOutflow, waysFound } from '../api/outflow.js';
import { ChoiceField } from '../form/choice-field.js';
import { DateField, FileField, NumberField, SelectField, TextField } from '../form/fields.js';
import { useText } from '../text/use-text.js';
import { ActForm } from './act-form.js';
import type { ActProps } from './act.js';

/** Who goes there flows out, and found it somehow. */
const outflow = ['OWN_ENTERPRISE', 'PAID_WORK', 'EDUCATION', 'COMBINATION'];
const withWork = ['PAID_WORK', 'COMBINATION'];

/** Asks what belongs to where somebody goes, and no more. */
export function RecordOutflow({ memberId, today, onDone, onCancel }: ActProps) {
  const [destination, setDestination] = useState('');
  const [benefit, setBenefit] = useState('');
  const text = useText();
  return (
    <ActForm
      act="RECORD_OUTFLOW"
      change={recordOutflow}
      file="benefitFileId"
      input={(typed, benefitFileId) => ({
        memberId,
        destination: typed.text('destination'),
        endedOn: typed.text('endedOn'),
        howFound: typed.optional('howFound'),
        hoursPerWeek: typed.number('hoursPerWeek'),
        employerName: typed.optional('employerName'),
        benefit: typed.text('benefit'),
        benefitOn: typed.optional('benefitOn'),
        benefitFileId,
      })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <SelectField
        name="destination"
        label={text('act.RECORD_OUTFLOW.destination')}
        options={outflowDestinations.map((value) => ({ value, label: text(`destination.${value}`) }))}
        onChoose={setDestination}
      />
      {withWork.includes(destination) && (
        <>
          <NumberField
            name="hoursPerWeek"
            label={text('act.RECORD_OUTFLOW.hoursPerWeek')}
            isOptional
            least={1}
            most={60}
          />
          <TextField
            name="employerName"
            label={text('act.RECORD_OUTFLOW.employerName')}
            isOptional
            most={200}
          />
        </>
      )}
      {outflow.includes(destination) && (
        <SelectField
          name="howFound"
          label={text(`act.RECORD_OUTFLOW.howFound.${destination === 'EDUCATION' ? 'place' : 'work'}`)}
          options={waysFound.map((value) => ({ value, label: text(`howFound.${value}`) }))}
        />
      )}
      <DateField name="endedOn" label={text('act.RECORD_OUTFLOW.endedOn')} starts={today} latest={today} />
      <ChoiceField
        name="benefit"
        label={text('act.RECORD_OUTFLOW.benefit')}
        choices={benefitOutcomes
          .filter((outcome) => outcome !== 'RESUMED')
          .map((value) => ({ value, label: text(`benefit.${value}`) }))}
        onChoose={setBenefit}
      />
      {benefit !== '' && benefit !== 'UNCHANGED' && (
        <>
          <DateField
            name="benefitOn"
            label={text('act.RECORD_OUTFLOW.benefitOn')}
            hint={text('act.RECORD_OUTFLOW.benefitOnHint')}
            isOptional
            latest={today}
          />
          <FileField name="benefitFileId" label={text('benefit.evidence')} isOptional />
        </>
      )}
    </ActForm>
  );
}
