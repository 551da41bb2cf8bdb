import { useState } from 'react';
import { correctFact } from '../api/correction.js';
import { ChoiceField } from '../form/choice-field.js';
import { DateField, LongTextField } from '../form/fields.js';
import { useFormats } from '../text/use-formats.js';
import { useText } from '../text/use-text.js';
import { ActForm } from './act-form.js';
import type { ActProps } from './act.js';
import { recordedFacts } from './recorded-facts.js';
import { WithFile } from './with-file.js';

export function CorrectFact({ memberId, today, onDone, onCancel }: ActProps) {
  const [fact, setFact] = useState('');
  const text = useText();
  const formats = useFormats();
  return (
    <WithFile memberId={memberId}>
      {(member) => (
        <ActForm
          act="CORRECT_FACT"
          change={correctFact}
          input={(typed) => ({
            memberId,
            fact: typed.text('fact'),
            isOn: typed.text('isOn'),
            reason: typed.text('reason'),
          })}
          onDone={onDone}
          onCancel={onCancel}
        >
          <p>{text('act.CORRECT_FACT.lead')}</p>
          <ChoiceField
            name="fact"
            label={text('act.CORRECT_FACT.fact')}
            choices={recordedFacts(member).map(({ fact: value, on }) => ({
              value,
              label: text(`fact.${value}`),
              hint: formats.date(on),
            }))}
            onChoose={setFact}
          />
          <DateField
            name="isOn"
            label={text('act.CORRECT_FACT.isOn')}
            {...(fact !== 'TRIAL' && { latest: today })}
          />
          <LongTextField
            name="reason"
            label={text('act.reason')}
            hint={text('act.CORRECT_FACT.reasonHint')}
            most={2000}
          />
        </ActForm>
      )}
    </WithFile>
  );
}
