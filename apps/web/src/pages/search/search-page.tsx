import { useState } from 'react';
import { Button, Skeleton } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { failureOf } from '../../api/failure.js';
import { nodesOf } from '../../api/scalars.js';
import { searchQuery } from '../../api/search.js';
import { FailureNotice } from '../../failure/failure-notice.js';
import { PageTitle } from '../../shell/page-title.js';
import { SearchBox } from '../../shell/search-box.js';
import { useText } from '../../text/use-text.js';
import { HitRow } from './hit-row.js';
import classes from './search-page.module.css';

const pageSize = 25;
const mostShown = 100;

/** Whom and what the text looks like, as far as the viewer may see them. */
export function SearchPage() {
  const { text: sought } = useSearch({ from: '/signed-in/search' });
  const text = useText();
  return (
    <div className={classes.page}>
      <PageTitle name={text('search.title')} key={sought}>
        {sought ? text('search.of', { text: sought }) : text('search.title')}
      </PageTitle>
      {sought ? <Hits key={sought} sought={sought} /> : <SearchBox />}
    </div>
  );
}

function Hits({ sought }: { sought: string }) {
  const [first, setFirst] = useState(pageSize);
  const [{ data, error, fetching }, ask] = useQuery({
    query: searchQuery,
    variables: { text: sought, first },
    // each look stands in the access log: one, not two
    requestPolicy: 'network-only',
  });
  const text = useText();
  if (error) return <FailureNotice failure={failureOf(error)} onRetry={() => ask()} />;
  if (!data) return <Skeleton aria-busy="true" height={260} radius="lg" />;
  const hits = nodesOf(data.search);
  return (
    <>
      <p role="status" className={classes.found}>
        {text('search.found', { count: hits.length })}
      </p>
      {hits.length > 0 && (
        <ul className={classes.list}>
          {hits.map((hit, at) => (
            <li key={at}>
              <HitRow hit={hit} />
            </li>
          ))}
        </ul>
      )}
      {data.search.pageInfo.hasNextPage && first < mostShown && (
        <Button variant="default" loading={fetching} onClick={() => setFirst(Math.min(first * 2, mostShown))}>
          {text('changes.more')}
        </Button>
      )}
    </>
  );
}
