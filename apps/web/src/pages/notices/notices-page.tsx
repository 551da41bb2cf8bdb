import { useState } from 'react';
import { Button, Skeleton } from '@mantine/core';
import { useQuery } from 'urql';
import { failureOf, type Failure } from '../../api/failure.js';
import { changesWithNotices, markNoticesRead, noticesQuery } from '../../api/notices.js';
import { nodesOf } from '../../api/scalars.js';
import { FailureNotice } from '../../failure/failure-notice.js';
import { useSend } from '../../form/use-send.js';
import { PageTitle } from '../../shell/page-title.js';
import { useText } from '../../text/use-text.js';
import { NoticeRow } from './notice-row.js';
import classes from './notices-page.module.css';

const pageSize = 25;
const mostShown = 100;

/** What one was told, newest first. Reading the page marks nothing: who wants it done says so. */
export function NoticesPage() {
  const [first, setFirst] = useState(pageSize);
  const [{ data, error, fetching }, ask] = useQuery({
    query: noticesQuery,
    variables: { first },
    context: changesWithNotices,
  });
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const send = useSend();
  const text = useText();
  const notices = data && nodesOf(data.notices);
  const unread = notices?.filter(({ isRead }) => !isRead).map(({ id }) => id) ?? [];
  const mark = async (noticeIds: string[]) => {
    if (isBusy) return;
    setBusy(true);
    const outcome = await send(markNoticesRead, { input: { noticeIds } });
    setBusy(false);
    setFailure(outcome.failure);
  };
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <PageTitle name={text('notices.title')}>{text('notices.title')}</PageTitle>
        {unread.length > 0 && (
          <Button variant="default" loading={isBusy} onClick={() => void mark(unread)}>
            {text('notices.markAll')}
          </Button>
        )}
      </div>
      {failure && <FailureNotice failure={failure} />}
      {error && (
        <FailureNotice failure={failureOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      )}
      {!error && !notices && <Skeleton aria-busy="true" height={220} radius="lg" />}
      {notices?.length === 0 && <p>{text('notices.none')}</p>}
      {notices && notices.length > 0 && (
        <ul className={classes.list}>
          {notices.map((notice) => (
            <li key={notice.id}>
              <NoticeRow notice={notice} onRead={() => void mark([notice.id])} />
            </li>
          ))}
        </ul>
      )}
      {data?.notices.pageInfo.hasNextPage && first < mostShown && (
        <Button variant="default" loading={fetching} onClick={() => setFirst(Math.min(first * 2, mostShown))}>
          {text('changes.more')}
        </Button>
      )}
    </div>
  );
}
