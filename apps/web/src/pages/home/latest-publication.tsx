import { Skeleton } from '@mantine/core';
import { useQuery } from 'urql';
import { failureOf } from '../../api/failure.js';
import { latestPublicationQuery, type Publication } from '../../api/publication.js';
import { FailureNotice } from '../../failure/failure-notice.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { FigureTable } from './figure-table.js';
import classes from './latest-publication.module.css';

/** The newest release of the network as plain tables; what is not shown says why. */
export function LatestPublication() {
  const [{ data, error }, ask] = useQuery({ query: latestPublicationQuery, variables: {} });
  const text = useText();
  return (
    <section aria-labelledby="publication" className={classes.publication}>
      <h2 id="publication">{text('publication.title')}</h2>
      {error && (
        <FailureNotice failure={failureOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      )}
      {!error && !data && <Skeleton height={240} />}
      {!error && data && <Release publication={data.publications.edges[0]?.node ?? null} />}
    </section>
  );
}

function Release({ publication }: { publication: Publication | null }) {
  const text = useText();
  const formats = useFormats();
  if (!publication) return <p>{text('publication.none')}</p>;
  const { figures, policy, promise, quarter, reportingOn } = publication;
  return (
    <>
      <p>
        {text('publication.lead', {
          quarter,
          date: formats.date(reportingOn),
          months: policy.horizonMonths,
          credibility: formats.rate(policy.credibilityBasisPoints),
        })}
      </p>
      <FigureTable title={text('publication.figures')} figures={figures} />
      <p>{promise}</p>
    </>
  );
}
