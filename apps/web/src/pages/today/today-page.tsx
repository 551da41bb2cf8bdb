import { Skeleton } from '@mantine/core';
import { useQuery } from 'urql';
import { useActs } from '../../acts/use-acts.js';
import { failureOf } from '../../api/failure.js';
import type { CivilDate } from '../../api/scalars.js';
import { todayQuery } from '../../api/today.js';
import { FailureNotice } from '../../failure/failure-notice.js';
import { useSessionSnapshot, useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { PageTitle } from '../../shell/page-title.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { MyMembers } from '../home/my-members.js';
import { TaskList } from './task-list.js';
import classes from './today-page.module.css';

/** What is overdue, due or waiting, with the act beside it; for a coach the own members too. */
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
      <Waiting today={today} />
      {may(viewer, permissions.recordSession) && <MyMembers />}
    </div>
  );
}

/** Tasks are derived: what is done for a member, or came of a conversation, changes them all the same. */
const changesWith = {
  additionalTypenames: [
    'Member',
    'ReferralRequest',
    'Handover',
    'CoachingSession',
    'Agreement',
    'Goal',
    'Measurement',
    'SafetyConcern',
    'Exchange',
  ],
};

function Waiting({ today }: { today: CivilDate }) {
  const text = useText();
  const acts = useActs(today);
  const [{ data, error }, ask] = useQuery({
    query: todayQuery,
    variables: {},
    context: changesWith,
    requestPolicy: 'cache-and-network',
  });
  if (error)
    return (
      <FailureNotice failure={failureOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    );
  if (!data) return <Skeleton aria-busy="true" height={260} radius="lg" />;
  const { count, tasks } = data.today;
  return (
    <>
      {acts.told}
      <TaskList tasks={tasks} today={today} onStart={acts.start} />
      {tasks.length < count && <p>{text('today.more', { count: count - tasks.length })}</p>}
      {acts.dialog}
    </>
  );
}
