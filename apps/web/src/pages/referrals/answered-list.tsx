import { Link } from '@tanstack/react-router';
import type { ReferralRequest } from '../../api/referral-requests.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import classes from './referrals-page.module.css';

/** What was answered last; who came in leads on to their page. */
export function AnsweredList({ requests }: { requests: readonly ReferralRequest[] }) {
  const text = useText();
  const formats = useFormats();
  return (
    <ul className={classes.answered}>
      {requests.map(({ id, givenName, familyName, state, answeredOn, memberId, declineReason }) => (
        <li key={id}>
          {memberId ? (
            <Link to="/members/$memberId" params={{ memberId }}>
              {givenName} {familyName}
            </Link>
          ) : (
            <strong>
              {givenName} {familyName}
            </strong>
          )}
          <span>
            {text(`desk.state.${state}`)}
            {declineReason && `: ${text(`declineReason.${declineReason as 'OTHER'}`)}`}
            {answeredOn && ` · ${formats.date(answeredOn)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
