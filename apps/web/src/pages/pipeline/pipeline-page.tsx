import { useState } from 'react';
import { Skeleton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from 'urql';
import { failureOf } from '../../api/failure.js';
import { pipelineQuery, type Pipeline } from '../../api/pipeline.js';
import { nodesOf, type CivilDate } from '../../api/scalars.js';
import { FailureNotice } from '../../failure/failure-notice.js';
import { useSessionSnapshot, useSignedIn } from '../../session/session-context.js';
import { PageTitle } from '../../shell/page-title.js';
import { useText } from '../../text/use-text.js';
import { Board } from './board.js';
import { columnsOf } from './columns.js';
import { DeadlineList } from './deadline-list.js';
import classes from './pipeline-page.module.css';

export function PipelinePage() {
  const { instance } = useSessionSnapshot();
  const { cooperative } = useSignedIn();
  const { text: searched = '' } = useSearch({ from: '/signed-in/pipeline' });
  const [{ data, error, fetching }, ask] = useQuery({
    query: pipelineQuery,
    variables: { text: searched || null },
  });
  const text = useText();
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <div>
          <PageTitle name={text('pipeline.title')}>{text('pipeline.title')}</PageTitle>
          {cooperative && (
            <p className={classes.lead}>{text('pipeline.lead', { cooperative: cooperative.name })}</p>
          )}
        </div>
        <SearchBox searched={searched} />
      </div>
      {error && (
        <FailureNotice failure={failureOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      )}
      {!error && (!data || !instance) && <PipelineSkeleton />}
      {!error && data && instance && (
        <PipelineContent
          pipeline={data}
          searched={searched}
          today={instance.businessDate}
          isBusy={fetching}
        />
      )}
    </div>
  );
}

interface PipelineContentProps {
  pipeline: Pipeline;
  searched: string;
  today: CivilDate;
  isBusy: boolean;
}

function PipelineContent({ pipeline, searched, today, isBusy }: PipelineContentProps) {
  const text = useText();
  const members = [...nodesOf(pipeline.current), ...nodesOf(pipeline.left)];
  const columns = columnsOf(members, today);
  const withThermometer = new Set(members.filter(({ balance }) => balance).map(({ id }) => id));
  const found = columns.reduce((sum, { members }) => sum + members.length, 0);
  const hasMore = pipeline.current.pageInfo.hasNextPage;
  return (
    <>
      {searched === '' && (
        <DeadlineList
          deadlines={pipeline.dashboard.deadlines}
          today={today}
          withThermometer={withThermometer}
        />
      )}
      <p role="status" className={searched === '' ? 'visually-hidden' : classes.found}>
        {isBusy ? '' : text('pipeline.found', { count: found })}
      </p>
      {hasMore && <p className={classes.found}>{text('pipeline.more')}</p>}
      <Board columns={columns} today={today} isSearched={searched !== ''} />
    </>
  );
}

/** What is sought stands in the address, so that it survives a reload and can be passed on. */
function SearchBox({ searched }: { searched: string }) {
  const [typed, setTyped] = useState(searched);
  const navigate = useNavigate({ from: '/pipeline' });
  const text = useText();
  const find = useDebouncedCallback((name: string) => {
    void navigate({ search: name ? { text: name } : {}, replace: true, resetScroll: false });
  }, 300);
  return (
    <search className={classes.search}>
      <TextInput
        type="search"
        maxLength={100}
        label={text('pipeline.search')}
        leftSection={<IconSearch size={20} stroke={1.8} aria-hidden="true" />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          find(event.currentTarget.value.trim());
        }}
      />
    </search>
  );
}

function PipelineSkeleton() {
  const text = useText();
  return (
    <div aria-busy="true" className={classes.page}>
      <p role="status" className="visually-hidden">
        {text('frame.loading')}
      </p>
      <Skeleton height={180} radius="lg" />
      <div className={classes.bones}>
        {['a', 'b', 'c', 'd', 'e'].map((bone) => (
          <Skeleton key={bone} height={260} />
        ))}
      </div>
    </div>
  );
}
