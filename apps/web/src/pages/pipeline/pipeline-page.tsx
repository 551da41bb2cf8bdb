import { useState } from 'react';
import { Skeleton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from 'urql';
import { actsFor } from '../../acts/act.js';
import { useActs } from '../../acts/use-acts.js';
import { failureOf } from '../../api/failure.js';
import { pipelineQuery, type Pipeline } from '../../api/pipeline.js';
import { nodesOf, type CivilDate } from '../../api/scalars.js';
import { FailureNotice } from '../../failure/failure-notice.js';
import { nextDueOf } from '../../member/due.js';
import { useSessionSnapshot, useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { PageTitle } from '../../shell/page-title.js';
import { useText } from '../../text/use-text.js';
import { BoardFilters, hasCoach } from './board-filters.js';
import { Board } from './board.js';
import { columnsOf } from './columns.js';
import { DeadlineList } from './deadline-list.js';
import classes from './pipeline-page.module.css';

export function PipelinePage() {
  const { instance } = useSessionSnapshot();
  const { cooperative, viewer } = useSignedIn();
  const { text: searched = '', coach = '', phase = '' } = useSearch({ from: '/signed-in/pipeline' });
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
          {may(viewer, permissions.requestReport) && (
            <Link to="/reports/new" className={classes.toReports}>
              {text('reports.board')}
            </Link>
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
          coach={coach}
          phase={phase}
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
  /** The id of a coach, `none` for who has none, empty for all. */
  coach: string;
  phase: string;
  today: CivilDate;
  isBusy: boolean;
}

function PipelineContent({ pipeline, searched, coach, phase, today, isBusy }: PipelineContentProps) {
  const text = useText();
  const members = [...nodesOf(pipeline.current), ...nodesOf(pipeline.left)];
  const { viewer } = useSignedIn();
  const acts = useActs(today);
  const columns = columnsOf(members.filter(hasCoach(coach)), today).filter(
    ({ key }) => phase === '' || key === phase,
  );
  const isFiltered = searched !== '' || coach !== '' || phase !== '';
  const withThermometer = new Set(members.filter(({ balance }) => balance).map(({ id }) => id));
  const found = columns.reduce((sum, { members }) => sum + members.length, 0);
  const hasMore = pipeline.current.pageInfo.hasNextPage;
  return (
    <>
      {acts.told}
      {!isFiltered && (
        <DeadlineList
          deadlines={pipeline.dashboard.deadlines}
          today={today}
          withThermometer={withThermometer}
        />
      )}
      <BoardFilters members={members} coach={coach} phase={phase} />
      <p role="status" className={!isFiltered ? 'visually-hidden' : classes.found}>
        {isBusy ? '' : text('pipeline.found', { count: found })}
      </p>
      {hasMore && <p className={classes.found}>{text('pipeline.more')}</p>}
      <Board
        key={phase}
        columns={columns}
        today={today}
        isSearched={isFiltered}
        renderAct={(member) => {
          // leaving is no next step, and a decision that can wait is not asked for: both are on the person's page
          const isEarly = member.phase === 'ACTIVE' || nextDueOf(member, today)?.nearness === 'later';
          const [next] = isEarly ? [] : actsFor(member, viewer.permissions);
          return (
            next && (
              <button
                type="button"
                aria-haspopup="dialog"
                aria-label={`${text(`act.${next}`)}: ${member.name}`}
                onClick={() => acts.start(next, member)}
              >
                {text(`act.${next}`)}
              </button>
            )
          );
        }}
      />
      {acts.dialog}
    </>
  );
}

/** What is sought stands in the address, so that it survives a reload and can be passed on. */
function SearchBox({ searched }: { searched: string }) {
  const [typed, setTyped] = useState(searched);
  const navigate = useNavigate({ from: '/pipeline' });
  const text = useText();
  const find = useDebouncedCallback((name: string) => {
    void navigate({
      search: (before) => ({ ...before, text: name || undefined }),
      replace: true,
      resetScroll: false,
    });
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
