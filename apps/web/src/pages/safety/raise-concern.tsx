import { raiseSafetyConcern, safetyConcernCategories } from '../../api/safety-concern.js';
import { ChangeDialog } from '../../form/change-form.js';
import { ChoiceField } from '../../form/choice-field.js';
import { LongTextField, SelectField } from '../../form/fields.js';
import { useText } from '../../text/use-text.js';

export interface RaiseConcernProps {
  member: { id: string; name: string };
  /** A member always sees the worries they raise themselves. */
  asksWhoSees: boolean;
  onDone(): void;
  onCancel(): void;
}

export function RaiseConcern({ member, asksWhoSees, onDone, onCancel }: RaiseConcernProps) {
  const text = useText();
  return (
    <ChangeDialog
      title={text('safety.raise')}
      about={member.name}
      submit={text('safety.raise.submit')}
      change={raiseSafetyConcern}
      input={(typed) => ({
        memberId: member.id,
        category: typed.text('category'),
        words: typed.text('words'),
        isShownToMember: !asksWhoSees || typed.text('isShownToMember') === 'yes',
      })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <SelectField
        name="category"
        label={text('safety.category')}
        options={safetyConcernCategories.map((value) => ({ value, label: text(`concern.${value}`) }))}
      />
      <LongTextField
        name="words"
        label={text('safety.words')}
        hint={text('safety.wordsHint')}
        most={2000}
        rows={5}
      />
      {asksWhoSees && (
        <ChoiceField
          name="isShownToMember"
          label={text('safety.shown')}
          choices={[
            { value: 'no', label: text('safety.shown.no') },
            { value: 'yes', label: text('safety.shown.yes') },
          ]}
        />
      )}
    </ChangeDialog>
  );
}
