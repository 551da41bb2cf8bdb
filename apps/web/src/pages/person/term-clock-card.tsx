import type { ReactNode } from 'react';
import type { MemberFile } from '../../api/member-file.js';
import type { CivilDate } from '../../api/scalars.js';
import { Growth } from '../../shell/growth.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import classes from './term-clock.module.css';
import { TermClockDrawing } from './term-clock-drawing.js';
import { termClockOf } from './term-clock.js';

export interface TermClockCardProps {
  member: MemberFile;
  today: CivilDate;
  /** What can be done about it. */
  children?: ReactNode;
}

/** How much time there is, as a clock and in words, and what can be done about it. */
export function TermClockCard({ member, today, children }: TermClockCardProps) {
  const text = useText();
  const formats = useFormats();
  const clock = termClockOf(member, today);
  const days: [string, CivilDate | null][] = [
    [text('clock.trialStartsOn'), member.trialStartsOn],
    [text('clock.trialEndsOn'), member.trialEndsOn],
    [text('clock.admittedOn'), member.admittedOn],
    ...('signals' in clock
      ? clock.signals.map(({ months, on }): [string, CivilDate] => [text('clock.signal', { months }), on])
      : []),
    [text('clock.termEndsOn'), member.termEndsOn],
    [text('clock.endedOn'), member.endedOn],
  ];
  const known = days.flatMap(([label, on]) => (on ? [{ label, on }] : []));
  return (
    <section aria-labelledby="clock" className={classes.card}>
      <h2 id="clock">{text('clock.title')}</h2>
      <div className={classes.parts}>
        {'arcs' in clock ? (
          <TermClockDrawing clock={clock} />
        ) : (
          <Growth stage={stageOf(clock.state)} size={120} />
        )}
        <div className={classes.words}>
          <p className={classes.sentence}>
            {'arcs' in clock
              ? text(`clock.${clock.state}.${clock.daysLeft < 0 ? 'late' : 'left'}`, {
                  days: Math.abs(clock.daysLeft),
                })
              : text(`clock.${clock.state}`)}
          </p>
          {known.length > 0 && (
            <dl className={classes.dates}>
              {known.map(({ label, on }) => (
                <div key={label} data-past={on <= today || undefined}>
                  <dt>{label}</dt>
                  <dd>{formats.date(on)}</dd>
                </div>
              ))}
            </dl>
          )}
          {'signals' in clock && clock.signals.length > 0 && (
            <p className={classes.legend}>{text('clock.legend')}</p>
          )}
        </div>
      </div>
      {children}
    </section>
  );
}

const stageOf = (state: 'waiting' | 'planned' | 'endless' | 'over') =>
  ({ waiting: 0, planned: 1, endless: 3, over: 4 })[state] as 0 | 1 | 3 | 4;
