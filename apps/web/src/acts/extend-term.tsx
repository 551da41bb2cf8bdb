import { extendTerm } from '../api/extension.js';
import { DateField, LongTextField, TextField } from '../form/fields.js';
import { useText } from '../text/use-text.js';
import { ActForm } from './act-form.js';
import type { ActProps } from './act.js';

export function ExtendTerm({ memberId, today, onDone, onCancel }: ActProps) {
  const text = useText();
  return (
    <ActForm
      act="EXTEND_TERM"
      change={extendTerm}
      input={(typed) => ({
        memberId,
        termEndsOn: typed.optional('termEndsOn'),
        decidedBy: typed.text('decidedBy'),
        decidedOn: typed.text('decidedOn'),
        reason: typed.text('reason'),
      })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <DateField
        name="termEndsOn"
        label={text('act.EXTEND_TERM.termEndsOn')}
        hint={text('act.EXTEND_TERM.termEndsOnHint')}
        isOptional
      />
      <TextField
        name="decidedBy"
        label={text('act.EXTEND_TERM.decidedBy')}
        hint={text('act.EXTEND_TERM.decidedByHint')}
        most={200}
      />
      <DateField name="decidedOn" label={text('act.decidedOn')} starts={today} latest={today} />
      <LongTextField name="reason" label={text('act.reason')} most={2000} />
    </ActForm>
  );
}
