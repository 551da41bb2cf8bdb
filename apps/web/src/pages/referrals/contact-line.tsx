import type { PersonInput } from '../../api/referral-requests.js';
import { useText } from '../../text/use-text.js';
import classes from './referrals-page.module.css';

/** How to reach somebody, and in which language. */
export function ContactLine({ person }: { person: PersonInput }) {
  const text = useText();
  const { email, phone, language } = person;
  return (
    <span className={classes.contact}>
      {phone && <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>}
      {email && <a href={`mailto:${email}`}>{email}</a>}
      {!phone && !email && <span>{text('desk.noContact')}</span>}
      <span>{text(`language.${language}`)}</span>
    </span>
  );
}
