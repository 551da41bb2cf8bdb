import { useQuery } from 'urql';
import { changesWithReferrals, waitingReferralsQuery } from '../api/referral-requests.js';
import { useText } from '../text/use-text.js';
import classes from './count-mark.module.css';

/** How many people wait at the desk, behind its link; nothing while nobody does. */
export function WaitingReferrals() {
  const [{ data }] = useQuery({
    query: waitingReferralsQuery,
    variables: {},
    context: changesWithReferrals,
  });
  const text = useText();
  const count = data ? data.referralRequests.edges.length + data.handovers.edges.length : 0;
  if (count === 0) return null;
  return (
    <span className={classes.mark}>
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">{text('desk.count', { count })}</span>
    </span>
  );
}
