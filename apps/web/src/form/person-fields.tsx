import type { PersonInput } from '../api/referral-requests.js';
import { useText } from '../text/use-text.js';
import { ChoiceField } from './choice-field.js';
import { TextField } from './fields.js';
import type { Typed } from './typed.js';

/** Who comes in. @param isOwn whoever types it is this person: the browser may then fill it in */
export function PersonFields({ isOwn = false, starts }: { isOwn?: boolean; starts?: 'NL' | 'EN' }) {
  const text = useText();
  const fills = (purpose: string) => (isOwn ? { autoComplete: purpose } : {});
  return (
    <>
      <TextField name="givenName" label={text('person.givenName')} most={100} {...fills('given-name')} />
      <TextField name="familyName" label={text('person.familyName')} most={100} {...fills('family-name')} />
      <TextField
        name="email"
        type="email"
        label={text('signIn.email')}
        isOptional
        most={254}
        {...(isOwn && { hint: text('person.contactHint') })}
        {...fills('email')}
      />
      <TextField
        name="phone"
        type="tel"
        label={text('person.phone')}
        isOptional
        most={30}
        {...fills('tel')}
      />
      <ChoiceField
        name="language"
        label={text(isOwn ? 'person.ownLanguage' : 'person.language')}
        starts={starts ?? 'NL'}
        choices={(['NL', 'EN'] as const).map((value) => ({ value, label: text(`language.${value}`) }))}
      />
    </>
  );
}

/** What was typed in those fields. */
export const personOf = (typed: Typed): PersonInput => ({
  givenName: typed.text('givenName'),
  familyName: typed.text('familyName'),
  email: typed.optional('email'),
  phone: typed.optional('phone'),
  language: typed.text('language') === 'EN' ? 'EN' : 'NL',
});
