import type { ReactNode } from 'react';
import { IconMessages } from '@tabler/icons-react';
import type { ListedMember } from '../api/listed-member.js';
import type { CivilDate } from '../api/scalars.js';
import { useFormats } from '../text/use-formats.js';
import { useText } from '../text/use-text.js';
import { DueMark } from './due-mark.js';
import { daysBetween, nextDueOf } from './due.js';
import classes from './member-card.module.css';
import { MemberLink } from './member-link.js';

const waysIn = ['REFERRED', 'PLAN', 'TRIAL', 'ACTIVE'] as const;
const waysOut = ['OUTFLOW', 'DROP_OUT', 'TRANSFERRED'] as const;

export interface MemberCardProps {
  member: ListedMember;
  today: CivilDate;
  /** What the place of the card does not tell: on the board who coaches, among a coach's own members the phase. */
  tells: 'coach' | 'phase';
  /** What can be done for this member, at the foot of the card. */
  act?: ReactNode;
}

export function MemberCard({ member, today, tells, act }: MemberCardProps) {
  const text = useText();
  const formats = useFormats();
  const due = nextDueOf(member, today);
  const wayIn = waysIn.find((phase) => phase === member.phase);
  const wayOut = waysOut.find((phase) => phase === member.phase);
  return (
    <article className={classes.card}>
      <h3 className={classes.name}>
        <MemberLink member={member} hasThermometer={member.balance !== null} className={classes.link} />
      </h3>
      {member.enterprise && <p>{member.enterprise.name}</p>}
      <p className={classes.since}>
        {tells === 'phase' && wayIn && `${text(`column.${wayIn}`)} · `}
        {wayOut
          ? text(`phase.${wayOut}.since`, { date: formats.date(member.phaseSinceOn) })
          : text('member.days', { days: daysBetween(member.phaseSinceOn, today) })}
      </p>
      {tells === 'coach' && !wayOut && (
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
      {act && <div className={classes.act}>{act}</div>}
    </article>
  );
}
