import { useQuery } from 'urql';
import { changesWithLateCosts, lateCostsQuery, type LateCost } from '../../api/late-costs.js';
import { LateCostList } from '../../money/late-cost-list.js';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { Answer } from '../../shell/answer.js';
import { useText } from '../../text/use-text.js';
import classes from './invoices.module.css';

/** The costs of an invoice that came after it was paid; nothing where there are none. */
export function LateCosts({ saleId, onTakeBack }: { saleId: string; onTakeBack(cost: LateCost): void }) {
  const { viewer } = useSignedIn();
  const text = useText();
  const asked = useQuery({
    query: lateCostsQuery,
    variables: { saleId },
    context: changesWithLateCosts,
    requestPolicy: 'cache-and-network',
  });
  const [{ data, error }] = asked;
  if (!error && !data?.lateCosts.length) return null;
  return (
    <section aria-label={text('lateCosts.title')} className={classes.card}>
      <h2>{text('lateCosts.title')}</h2>
      <Answer asked={asked}>
        {({ lateCosts }) => (
          <LateCostList costs={lateCosts} {...(may(viewer, permissions.postBooks) && { onTakeBack })} />
        )}
      </Answer>
    </section>
  );
}
