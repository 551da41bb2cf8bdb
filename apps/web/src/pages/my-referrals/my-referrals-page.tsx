import { useState } from 'react';
import { Button, Skeleton } from '@mantine/core';
import { useQuery } from 'urql';
import { failureOf } from '../../api/failure.js';
import { changesWithSent, myReferralsQuery, type SentReferral } from '../../api/my-referrals.js';
import { nodesOf } from '../../api/scalars.js';
import { FailureNotice } from '../../failure/failure-notice.js';
import { Told } from '../../form/told.js';
import { useSignedIn } from '../../session/session-context.js';
import { PageTitle } from '../../shell/page-title.js';
import { useText } from '../../text/use-text.js';
import classes from './my-referrals-page.module.css';
import { RevokeSent } from './revoke-sent.js';
import { SentList } from './sent-list.js';
import { SubmitReferral } from './submit-referral.js';

/** For who sends people: refer somebody, and see what became of whom. */
export function MyReferralsPage() {
  const { cooperative } = useSignedIn();
  const [{ data, error }, ask] = useQuery({
    query: myReferralsQuery,
    variables: {},
    context: changesWithSent,
  });
  const [opened, setOpened] = useState<{ act: 'submit' } | { act: 'revoke'; sent: SentReferral } | null>(
    null,
  );
  const [told, setTold] = useState('');
  const text = useText();
  const sent = data && nodesOf(data.myReferrals);
  const open = (next: NonNullable<typeof opened>) => {
    setTold('');
    setOpened(next);
  };
  const done = (words: string) => {
    setOpened(null);
    setTold(words);
  };
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <div>
          <PageTitle name={text('myReferrals.title')}>{text('myReferrals.title')}</PageTitle>
          <p className={classes.lead}>
            {cooperative
              ? text('myReferrals.lead', { cooperative: cooperative.name })
              : text('myReferrals.leadPlain')}
          </p>
        </div>
        <Button aria-haspopup="dialog" onClick={() => open({ act: 'submit' })}>
          {text('myReferrals.submit')}
        </Button>
      </div>
      {told && <Told words={told} />}
      {error && (
        <FailureNotice failure={failureOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      )}
      {!error && !sent && <Skeleton aria-busy="true" height={220} radius="lg" />}
      {sent?.length === 0 && <p>{text('myReferrals.none')}</p>}
      {sent && sent.length > 0 && (
        <SentList sent={sent} onRevoke={(one) => open({ act: 'revoke', sent: one })} />
      )}
      {data?.myReferrals.pageInfo.hasNextPage && <p>{text('myReferrals.more')}</p>}
      {opened?.act === 'submit' && (
        <SubmitReferral
          cooperative={cooperative?.name}
          onCancel={() => setOpened(null)}
          onDone={() => done(text('myReferrals.submit.done'))}
        />
      )}
      {opened?.act === 'revoke' && (
        <RevokeSent
          sent={opened.sent}
          onCancel={() => setOpened(null)}
          onDone={() => done(text('myReferrals.revoke.done'))}
        />
      )}
    </div>
  );
}
