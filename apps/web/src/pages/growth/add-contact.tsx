import { addContact } from '../../api/introduction.js';
import type { CivilDate } from '../../api/scalars.js';
import { ChangeDialog } from '../../form/change-form.js';
import { DateField, TextField } from '../../form/fields.js';
import { useText } from '../../text/use-text.js';

export interface AddContactProps {
  today: CivilDate;
  onDone(): void;
  onCancel(): void;
}

/** An entrepreneur who agreed to be in the list and to be introduced; one way to reach them is enough. */
export function AddContact({ today, onDone, onCancel }: AddContactProps) {
  const text = useText();
  return (
    <ChangeDialog
      title={text('contact.add')}
      submit={text('contact.add.submit')}
      change={addContact}
      input={(typed) => ({
        enterprise: typed.text('enterprise'),
        name: typed.text('name'),
        town: typed.text('town'),
        sector: typed.text('sector'),
        phone: typed.optional('phone'),
        email: typed.optional('email'),
        consentedOn: typed.text('consentedOn'),
        consentWords: typed.text('consentWords'),
      })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <TextField name="enterprise" label={text('act.RECORD_ENTERPRISE.name')} most={200} />
      <TextField name="name" label={text('contact.name')} most={200} />
      <TextField name="town" label={text('contact.town')} most={100} />
      <TextField
        name="sector"
        label={text('act.RECORD_ENTERPRISE.sector')}
        hint={text('act.RECORD_ENTERPRISE.sectorHint')}
        most={2}
        pattern={{ expression: '[0-9]{2}', problem: text('act.RECORD_ENTERPRISE.sectorProblem') }}
      />
      <TextField name="phone" type="tel" label={text('contact.phone')} isOptional most={30} />
      <TextField name="email" type="email" label={text('contact.email')} isOptional most={254} />
      <TextField
        name="consentWords"
        label={text('contact.consent')}
        hint={text('contact.consentHint')}
        most={500}
      />
      <DateField name="consentedOn" label={text('contact.consentedOn')} starts={today} latest={today} />
    </ChangeDialog>
  );
}
