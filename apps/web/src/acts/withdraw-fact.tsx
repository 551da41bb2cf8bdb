import { withdrawFact } from '../api/correction.js';
import { ChoiceField } from '../form/choice-field.js';
import { LongTextField } from '../form/fields.js';
import { useFormats } from '../text/use-formats.js';
import { useText } from '../text/use-text.js';
import { ActForm } from './act-form.js';
import type { ActProps } from './act.js';
import { withdrawableFacts } from './recorded-facts.js';
import { WithFile } from './with-file.js';

export function WithdrawFact({ memberId, onDone, onCancel }: ActProps) {
  const text = useText();
  const formats = useFormats();
  return (
    <WithFile memberId={memberId}>
      {(member) => (
        <ActForm
          act="WITHDRAW_FACT"
          change={withdrawFact}
          input={(typed) => ({ memberId, fact: typed.text('fact'), reason: typed.text('reason') })}
          onDone={onDone}
          onCancel={onCancel}
        >
          <p>{text('act.WITHDRAW_FACT.lead')}</p>
          <ChoiceField
            name="fact"
            label={text('act.WITHDRAW_FACT.fact')}
            choices={withdrawableFacts(member).map(({ fact, on }) => ({
              value: fact,
              label: text(`fact.${fact}`),
              hint: formats.date(on),
            }))}
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
