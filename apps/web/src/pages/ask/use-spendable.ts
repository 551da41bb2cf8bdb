import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { investmentForecastQuery, type Forecast } from '../../api/investments.js';
import type { Decimal } from '../../api/scalars.js';

/** Milliseconds without a key after which what stands there is asked about. */
const pause = 300;

export interface Asked {
  amount: Decimal | null;
  vat: Decimal | null;
}

/** What a member can spend, and what would be left after what stands in the form; null until it is known. */
export function useSpendable(memberId: string, { amount, vat }: Asked) {
  const client = useClient();
  const [forecast, setForecast] = useState<(Forecast & { approvalsNeeded: number }) | null>(null);
  useEffect(() => {
    let isOver = false;
    const timer = setTimeout(async () => {
      const isAsked = amount !== null && Number(amount) > 0;
      const input = isAsked
        ? { memberId, amount: { amount }, vatAmount: { amount: vat ?? ('0' as Decimal) } }
        : { memberId };
      const { data } = await client
        .query(investmentForecastQuery, { input }, { requestPolicy: 'network-only' })
        .toPromise();
      if (!isOver && data) setForecast(data.investmentForecast);
    }, pause);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [client, memberId, amount, vat]);
  return forecast;
}
