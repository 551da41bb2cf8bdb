import { useState } from 'react';
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { Deadline } from '../../api/pipeline.js';
import type { CivilDate } from '../../api/scalars.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import classes from './deadline-list.module.css';
import { DueMark } from '../../member/due-mark.js';
import { dueOn } from '../../member/due.js';
import { MemberLink } from '../../member/member-link.js';

/** Few enough that the board is still in sight below. */
const shownAtFirst = { wide: 6, narrow: 3 };

export interface DeadlineListProps {
  deadlines: Deadline[];
  today: CivilDate;
  /** The ids of the members whose thermometer the viewer can open. */
  withThermometer: ReadonlySet<string>;
}

export function DeadlineList({ deadlines, today, withThermometer }: DeadlineListProps) {
  const [showsAll, setShowsAll] = useState(false);
  const isWide = useMediaQuery('(min-width: 62em)', undefined, { getInitialValueInEffect: false });
  const text = useText();
  const formats = useFormats();
  const few = isWide ? shownAtFirst.wide : shownAtFirst.narrow;
  const inOrder = [...deadlines].sort((a, b) => a.on.localeCompare(b.on));
  const shown = showsAll ? inOrder : inOrder.slice(0, few);
  const late = deadlines.filter(({ isOverdue }) => isOverdue).length;
  return (
    <section aria-labelledby="deadlines" className={classes.deadlines}>
      <div className={classes.head}>
        <h2 id="deadlines">{text('deadlines.title')}</h2>
        <p>{text('deadlines.summary', { count: deadlines.length, late })}</p>
      </div>
      <ul className={classes.list}>
        {shown.map((deadline) => {
          const due = dueOn(deadline.kind, deadline.on, today);
          return (
            <li key={`${deadline.kind} ${deadline.member.id}`} className={classes.deadline}>
              <p className={classes.who}>
                <MemberLink
                  member={deadline.member}
                  hasThermometer={withThermometer.has(deadline.member.id)}
                />
              </p>
              <p className={classes.what}>{text(`due.${deadline.kind}`)}</p>
              <DueMark due={deadline.isOverdue ? { ...due, nearness: 'late' } : due} />
              <p className={classes.on}>{formats.date(deadline.on)}</p>
            </li>
          );
        })}
      </ul>
      {deadlines.length > few && (
        <Button variant="default" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? text('deadlines.fewer') : text('deadlines.all', { count: deadlines.length })}
        </Button>
      )}
    </section>
  );
}
