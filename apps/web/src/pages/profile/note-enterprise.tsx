import { enterpriseStates, noteEnterprise, type EnterpriseStory } from '../../api/enterprise.js';
import type { CivilDate } from '../../api/scalars.js';
import { ChangeDialog } from '../../form/change-form.js';
import { ChoiceField } from '../../form/choice-field.js';
import { DateField, LongTextField } from '../../form/fields.js';
import { useText } from '../../text/use-text.js';

export interface EnterpriseDialogProps {
  enterprise: EnterpriseStory;
  today: CivilDate;
  onDone(): void;
  onCancel(): void;
}

/** How it is with an enterprise on a day; of one that stopped, its last day. */
export function NoteEnterprise({ enterprise, today, onDone, onCancel }: EnterpriseDialogProps) {
  const text = useText();
  return (
    <ChangeDialog
      title={text('enterprise.note')}
      about={enterprise.name}
      submit={text('enterprise.note.submit')}
      change={noteEnterprise}
      input={(typed) => ({
        enterpriseId: enterprise.id,
        state: typed.text('state'),
        notedOn: typed.text('notedOn'),
        note: typed.optional('note'),
      })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <ChoiceField
        name="state"
        label={text('enterprise.state')}
        starts="RUNNING"
        choices={enterpriseStates.map((value) => ({ value, label: text(`enterprise.${value}`) }))}
      />
      <DateField
        name="notedOn"
        label={text('enterprise.notedOn')}
        hint={text('enterprise.notedOnHint')}
        starts={today}
        latest={today}
      />
      <LongTextField name="note" label={text('enterprise.words')} isOptional most={500} rows={3} />
    </ChangeDialog>
  );
}
