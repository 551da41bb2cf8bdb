import { useEffect } from 'react';
import { useQuery } from 'urql';
import { reportQuery, type Report } from '../../api/reports.js';

/** Milliseconds between two looks while a report is being made. */
const lookAgain = 1000;

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
  useLook(isAtWork(report), ask);
  return report;
}

/** Looks again, over and over, while something is at work. */
export function useLook(atWork: boolean, ask: (options: { requestPolicy: 'network-only' }) => void): void {
  useEffect(() => {
    if (!atWork) return;
    const timer = setInterval(() => ask({ requestPolicy: 'network-only' }), lookAgain);
    return () => clearInterval(timer);
  }, [atWork, ask]);
}
