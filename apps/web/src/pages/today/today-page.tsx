import { Skeleton } from '@mantine/core';
import { useQuery } from 'urql';
import { useActs } from '../../acts/use-acts.js';
import { failureOf } from '../../api/failure.js';
import type { CivilDate } from '../../api/scalars.js';
import { todayQuery } from '../../api/today.js';
import { FailureNotice } from '../../failure/failure-notice.js';
import { type Opened, useOpened } from '../../form/use-opened.js';
import { useSessionSnapshot, useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { PageTitle } from '../../shell/page-title.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { RecordBoardDecision, RecordVote } from '../decisions/admission-dialogs.js';
import { MyMembers } from '../home/my-members.js';
import { MoneySignals } from '../income/money-signals.js';
import { TaskList } from './task-list.js';
import type { AdmissionBy } from './task.js';
import classes from './today-page.module.css';

/** What is overdue, due or waiting, with the act beside it, and whose money asks for a talk; for a coach the own members too. */
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
      {may(viewer, permissions.readMoneySignals) && <MoneySignals />}
      {may(viewer, permissions.recordSession) && <MyMembers />}
    </div>
  );
}

interface AdmissionProps extends Pick<Opened<unknown>, 'close' | 'done'> {
  by: AdmissionBy;
  member: { id: string; name: string };
  today: CivilDate;
}

function Admission({ by, member, today, close, done }: AdmissionProps) {
  const text = useText();
  const Form = by === 'BOARD' ? RecordBoardDecision : RecordVote;
  const words = text(by === 'BOARD' ? 'admission.board.done' : 'admission.vote.done');
  return <Form member={member} today={today} onDone={() => done(words)} onCancel={close} />;
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
    'AdmissionRecord',
  ],
};

function Waiting({ today }: { today: CivilDate }) {
  const text = useText();
  const acts = useActs(today);
  const admission = useOpened<{ by: AdmissionBy; member: { id: string; name: string } }>();
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
      {admission.told}
      <TaskList
        tasks={tasks}
        today={today}
        onStart={acts.start}
        onAdmit={(by, member) => admission.open({ by, member })}
      />
      {tasks.length < count && <p>{text('today.more', { count: count - tasks.length })}</p>}
      {acts.dialog}
      {admission.opened && <Admission {...admission.opened} today={today} {...admission} />}
    </>
  );
}
