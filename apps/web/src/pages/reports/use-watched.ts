import { useQuery } from 'urql';
import { reportQuery, type Report } from '../../api/reports.js';
import { useLookAgain } from '../../api/use-look-again.js';

export const isAtWork = ({ state }: Report): boolean => state === 'WAITING' || state === 'RUNNING';

/** A report of a list as it is now: while it is being made it is looked at again, the list around it is not. */
export function useWatched(listed: Report): Report {
  const [{ data }, ask] = useQuery({
    query: reportQuery,
    variables: { id: listed.id },
    pause: !isAtWork(listed),
    requestPolicy: 'network-only',
  });
  const report = (isAtWork(listed) && data?.report) || listed;
  useLookAgain(isAtWork(report), ask);
  return report;
}
