import { useQuery } from 'urql';
import { changesWithInvestments, investmentForecastQuery, type Forecast } from '../../api/investments.js';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';

/** What can be spent once what is promised is taken off; null until it is known, and for who sees no requests. */
export function useForecast(memberId: string): Forecast | null {
  const { viewer } = useSignedIn();
  const [{ data }] = useQuery({
    query: investmentForecastQuery,
    variables: { input: { memberId } },
    context: changesWithInvestments,
    pause: !may(viewer, permissions.readInvestments),
  });
  return data?.investmentForecast ?? null;
}
