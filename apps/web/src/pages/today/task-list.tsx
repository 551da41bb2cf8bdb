import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Act } from '../../acts/act.js';
import type { CivilDate } from '../../api/scalars.js';
import type { Task } from '../../api/today.js';
import { daysBetween } from '../../member/due.js';
import { DueMark } from '../../member/due-mark.js';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { actOf, type AdmissionBy, admissionOf, groupsOf, nearnessOf, placeOf } from './task.js';
import classes from './today-page.module.css';

export interface TaskListProps {
  tasks: readonly Task[];
  today: CivilDate;
  onStart(act: Act, member: { id: string; name: string }): void;
  onAdmit(by: AdmissionBy, member: { id: string; name: string }): void;
}

/** Tasks by how urgent they are, each with what can be done about it. */
export function TaskList({ tasks, today, ...starts }: TaskListProps) {
  const text = useText();
  const groups = groupsOf(tasks);
  if (groups.length === 0) return <p>{text('today.nothing')}</p>;
  return groups.map(({ urgency, tasks: some }) => (
    <section key={urgency} aria-labelledby={`today-${urgency}`} className={classes.group}>
      <h2 id={`today-${urgency}`}>
        {text(`today.${urgency}`)} <span className={classes.count}>{some.length}</span>
      </h2>
      <ul className={classes.list}>
        {some.map((task) => (
          <li key={`${task.kind} ${task.memberId} ${task.subjectId} ${task.what}`}>
            <TaskRow task={task} today={today} {...starts} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

interface TaskRowProps extends Omit<TaskListProps, 'tasks'> {
  task: Task;
}

function TaskRow({ task, today, ...starts }: TaskRowProps) {
  const text = useText();
  const formats = useFormats();
  const { kind, urgency, on, what, count } = task;
  const isWaiting = urgency === 'WAITING';
  return (
    <article className={classes.task}>
      <div className={classes.words}>
        <h3>
          <About task={task} />
        </h3>
        <p>
          {text(`task.${kind}`, { what: what ?? '', count: count ?? 0 })} ·{' '}
          <span className={classes.on}>
            {isWaiting ? text('today.since', { date: formats.date(on) }) : formats.date(on)}
          </span>
        </p>
      </div>
      {isWaiting ? (
        <span />
      ) : (
        <DueMark due={{ nearness: nearnessOf[urgency], days: daysBetween(today, on) }} />
      )}
      <div className={classes.act}>
        <TaskAct task={task} {...starts} />
      </div>
    </article>
  );
}

/** Whom it is about, as a way to the person's page for who may open it. */
function About({ task: { kind, memberId, name } }: { task: Task }) {
  const { viewer } = useSignedIn();
  const text = useText();
  if (!name) return text(kind === 'BANK_INBOX' ? 'today.bank' : 'today.anotherMember');
  if (!memberId || viewer.member || !may(viewer, permissions.openMember)) return name;
  return (
    <Link to="/members/$memberId" params={{ memberId }}>
      {name}
    </Link>
  );
}

function TaskAct({ task, onStart, onAdmit }: Omit<TaskRowProps, 'today'>) {
  const text = useText();
  const { memberId, name, urgency } = task;
  const act = actOf(task);
  const admission = admissionOf(task);
  const place = placeOf(task);
  if (memberId && (act || admission)) {
    const words = act
      ? text(`act.${act}`)
      : text(admission === 'BOARD' ? 'admission.board' : 'admission.vote');
    const member = { id: memberId, name };
    return (
      <Button
        variant={urgency === 'OVERDUE' ? 'filled' : 'default'}
        aria-haspopup="dialog"
        aria-label={`${words}: ${name}`}
        onClick={() => (act ? onStart(act, member) : onAdmit(admission!, member))}
      >
        {words}
      </Button>
    );
  }
  if (!place) return null;
  const words = text(`today.goTo.${place}`);
  if (place === '/referrals' || place === '/my' || place === '/approvals' || place === '/bank') {
    return (
      <Link to={place} aria-label={name ? `${words}: ${name}` : words}>
        {words}
      </Link>
    );
  }
  if (!memberId) return null;
  return (
    <Link to={place} params={{ memberId }} aria-label={`${words}: ${name}`}>
      {words}
    </Link>
  );
}
