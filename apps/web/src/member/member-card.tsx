import { Link } from '@tanstack/react-router';
import { IconMessages } from '@tabler/icons-react';
import type { PipelineMember } from '../../api/pipeline.js';
import type { CivilDate } from '../../api/scalars.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { DueMark } from './due-mark.js';
import { daysBetween, nextDueOf } from './due.js';
import classes from './member-card.module.css';

const waysOut = ['OUTFLOW', 'DROP_OUT', 'TRANSFERRED'] as const;

export function MemberCard({ member, today }: { member: PipelineMember; today: CivilDate }) {
  const text = useText();
  const formats = useFormats();
  const due = nextDueOf(member, today);
  const wayOut = waysOut.find((phase) => phase === member.phase);
  return (
    <article className={classes.card}>
      <h3 className={classes.name}>
        {member.balance ? (
          <Link to="/members/$memberId/thermometer" params={{ memberId: member.id }} className={classes.link}>
            {member.name}
          </Link>
        ) : (
          member.name
        )}
      </h3>
      {member.enterprise && <p>{member.enterprise.name}</p>}
      <p className={classes.since}>
        {wayOut
          ? text(`phase.${wayOut}.since`, { date: formats.date(member.phaseSinceOn) })
          : text('member.days', { days: daysBetween(member.phaseSinceOn, today) })}
      </p>
      {!wayOut && (
        <p className={classes.coach}>
          <IconMessages size={18} stroke={1.6} aria-hidden="true" />
          {member.coach ? (
            <span>
              <span className="visually-hidden">{text('member.coach')} </span>
              {member.coach.name}
            </span>
          ) : (
            text('member.noCoach')
          )}
        </p>
      )}
      {due && (
        <div className={classes.due}>
          <p>
            {text(`due.${due.kind}`)}: <span className={classes.on}>{formats.date(due.on)}</span>
          </p>
          <DueMark due={due} />
        </div>
      )}
    </article>
  );
}
