import type { ReactNode } from 'react';
import { Skeleton } from '@mantine/core';
import { useQuery, type CombinedError } from 'urql';
import { useActs } from '../../acts/use-acts.js';
import { failureOf } from '../../api/failure.js';
import { nodesOf, type CivilDate } from '../../api/scalars.js';
import { coachWaitingQuery, waitingQuery } from '../../api/waiting.js';
import { FailureNotice } from '../../failure/failure-notice.js';
import { useSessionSnapshot, useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { PageTitle } from '../../shell/page-title.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { MyMembers } from '../home/my-members.js';
import { TaskList } from './task-list.js';
import { tasksOfCoach, tasksOfDeadlines, type Task } from './task.js';
import classes from './today-page.module.css';

/** What is due, overdue or waiting, with the act beside it; for a coach the own members too. */
export function TodayPage() {
  const { instance } = useSessionSnapshot();
  const { viewer } = useSignedIn();
  const text = useText();
  const formats = useFormats();
  if (!instance) return null;
  const today = instance.businessDate;
  return (
    <div className={classes.page}>
      <div>
        <PageTitle name={text('today.title')}>{text('today.title')}</PageTitle>
        <p className={classes.lead}>{text('today.lead', { date: formats.date(today) })}</p>
      </div>
      {may(viewer, permissions.readDashboard) && <ForCoordinator today={today} />}
      {may(viewer, permissions.recordSession) && (
        <>
          <ForCoach today={today} />
          <MyMembers />
        </>
      )}
    </div>
  );
}

/** Deadlines name members without being them: what is done for a member changes them all the same. */
const changesWithMembers = { additionalTypenames: ['Member'] };

function ForCoordinator({ today }: { today: CivilDate }) {
  const [{ data, error }, ask] = useQuery({
    query: waitingQuery,
    variables: {},
    context: changesWithMembers,
  });
  return (
    <Waiting
      tasks={data && tasksOfDeadlines(data.dashboard.deadlines)}
      error={error}
      retry={() => ask({ requestPolicy: 'network-only' })}
      today={today}
    />
  );
}

function ForCoach({ today }: { today: CivilDate }) {
  const [{ data, error }, ask] = useQuery({ query: coachWaitingQuery, variables: {} });
  return (
    <Waiting
      tasks={
        data &&
        tasksOfCoach(
          nodesOf(data.members),
          data.measurementsDue.edges.map(({ node }) => node),
          today,
        )
      }
      error={error}
      retry={() => ask({ requestPolicy: 'network-only' })}
      today={today}
    />
  );
}

interface WaitingProps {
  tasks: Task[] | undefined;
  error: CombinedError | undefined;
  retry(): void;
  today: CivilDate;
}

function Waiting({ tasks, error, retry, today }: WaitingProps): ReactNode {
  const acts = useActs(today);
  if (error) return <FailureNotice failure={failureOf(error)} onRetry={retry} />;
  if (!tasks) return <Skeleton aria-busy="true" height={260} radius="lg" />;
  return (
    <>
      {acts.told}
      <TaskList tasks={tasks} today={today} onStart={acts.start} />
      {acts.dialog}
    </>
  );
}
