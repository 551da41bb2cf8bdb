import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconCheck, IconAlertTriangle } from '@tabler/icons-react';
import { useClient } from 'urql';
import { failureOf, type Failure } from '../../api/failure.js';
import { publicationTextsQuery, type Publication } from '../../api/publication.js';
import { nodesOf } from '../../api/scalars.js';
import { FailureNotice } from '../../failure/failure-notice.js';
import { useText } from '../../text/use-text.js';
import { isWhole } from './chain.js';
import classes from './network.module.css';
import { useNetworkWords } from './use-network-words.js';

type Verdict =
  | { state: 'IDLE' | 'CANNOT' }
  | { state: 'CHECKING' | 'WHOLE'; count: number }
  | { state: 'BROKEN'; quarter: string }
  | { state: 'FAILED'; failure: Failure };

/** Works out every hash here, in the browser, from the newest release back to the first. */
export function CheckChain() {
  const client = useClient();
  const text = useText();
  const { period } = useNetworkWords();
  const [verdict, setVerdict] = useState<Verdict>({ state: 'IDLE' });
  const check = async (): Promise<Verdict> => {
    // only there on a secure origin
    if (!('subtle' in crypto)) return { state: 'CANNOT' };
    let [next, after, count]: [Publication | null, string | null, number] = [null, null, 0];
    for (;;) {
      setVerdict({ state: 'CHECKING', count });
      const { data, error } = await client
        .query(publicationTextsQuery, { after }, { requestPolicy: 'network-only' })
        .toPromise();
      if (!data) return { state: 'FAILED', failure: failureOf(error) };
      for (const link of nodesOf(data.publications)) {
        if (!(await isWhole(link, next))) return { state: 'BROKEN', quarter: link.quarter };
        [next, count] = [link, count + 1];
      }
      if (!data.publications.pageInfo.hasNextPage) {
        const isFromFirst = next === null || next.previousSha256 === null;
        return isFromFirst ? { state: 'WHOLE', count } : { state: 'BROKEN', quarter: next!.quarter };
      }
      after = data.publications.pageInfo.endCursor;
    }
  };
  return (
    <section aria-labelledby="chain" className={classes.sheet}>
      <h2 id="chain">{text('releases.check')}</h2>
      <p>{text('releases.checkHow')}</p>
      <div>
        <Button
          variant="default"
          loading={verdict.state === 'CHECKING'}
          onClick={() => void check().then(setVerdict)}
        >
          {text('releases.check')}
        </Button>
      </div>
      <div role="status">
        {verdict.state === 'CHECKING' && <p>{text('releases.checking', { count: verdict.count })}</p>}
        {verdict.state === 'WHOLE' && (
          <p className={classes.verdict}>
            <IconCheck size={24} aria-hidden="true" />
            {text('releases.whole', { count: verdict.count })}
          </p>
        )}
        {verdict.state === 'BROKEN' && (
          <p className={classes.verdict} data-wrong>
            <IconAlertTriangle size={24} aria-hidden="true" />
            {text('releases.broken', { period: period(verdict.quarter, verdict.quarter) })}
          </p>
        )}
        {verdict.state === 'CANNOT' && <p>{text('releases.cannot')}</p>}
      </div>
      {verdict.state === 'FAILED' && <FailureNotice failure={verdict.failure} />}
    </section>
  );
}
