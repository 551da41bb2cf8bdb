import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Act } from '../../acts/act.js';
import type { CivilDate } from '../../api/scalars.js';
import { DueMark } from '../../member/due-mark.js';
import { dueOn } from '../../member/due.js';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { actOf, groupsOf, type Task } from './task.js';
import classes from './today-page.module.css';

export interface TaskListProps {
  tasks: readonly Task[];
  today: CivilDate;
  onStart(act: Act, member: { id: string; name: string }): void;
}

/** Tasks by how near they are, each with what can be done about it. */
export function TaskList({ tasks, today, onStart }: TaskListProps) {
  const text = useText();
  const groups = groupsOf(tasks, today);
  if (groups.length === 0) return <p>{text('today.nothing')}</p>;
  return groups.map((group) => (
    <section key={group.nearness} aria-labelledby={`today-${group.nearness}`} className={classes.group}>
      <h2 id={`today-${group.nearness}`}>
        {text(`today.${group.nearness}`)} <span className={classes.count}>{group.tasks.length}</span>
      </h2>
      <ul className={classes.list}>
        {group.tasks.map((task) => (
          <li key={`${task.kind} ${task.member.id} ${task.what}`}>
            <TaskRow task={task} today={today} onStart={onStart} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

interface TaskRowProps extends Pick<TaskListProps, 'today' | 'onStart'> {
  task: Task;
}

function TaskRow({ task, today, onStart }: TaskRowProps) {
  const { viewer } = useSignedIn();
  const text = useText();
  const formats = useFormats();
  const { kind, on, member, what } = task;
  const due = dueOn(kind === 'MEASUREMENT' ? 'TERM_END' : kind, on, today);
  const act = actOf[kind];
  const canAct =
    act !== undefined &&
    may(viewer, permissions[act === 'DECIDE_TRIAL' ? 'decideTrial' : 'recordPermission']);
  return (
    <article className={classes.task}>
      <div className={classes.words}>
        <h3>
          <Link to="/members/$memberId" params={{ memberId: member.id }}>
            {member.name}
          </Link>
        </h3>
        <p>
          {kind === 'MEASUREMENT' ? text('today.MEASUREMENT', { what }) : text(`due.${kind}`)} ·{' '}
          <span className={classes.on}>{formats.date(on)}</span>
        </p>
      </div>
      <DueMark due={due} />
      <div className={classes.act}>
        {canAct && (
          <Button
            variant={due.nearness === 'late' ? 'filled' : 'default'}
            aria-haspopup="dialog"
            aria-label={`${text(`act.${act}`)}: ${member.name}`}
            onClick={() => onStart(act, member)}
          >
            {text(`act.${act}`)}
          </Button>
        )}
        {kind === 'MEASUREMENT' && (
          <Link
            to="/members/$memberId/measurements"
            params={{ memberId: member.id }}
            aria-label={`${text('today.measure')}: ${member.name}`}
          >
            {text('today.measure')}
          </Link>
        )}
      </div>
    </article>
  );
}
