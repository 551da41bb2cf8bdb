import { useId } from 'react';
import { arc } from 'd3-shape';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import classes from './term-clock.module.css';
import type { RunningClock } from './term-clock.js';

const size = 264;
const centre = size / 2;
const outer = 100;
const inner = 76;
/** Left open at the top, so that begin and end are told apart; in radians, on either side. */
const opening = 0.06;

const angleAt = (place: number): number => opening + place * (2 * Math.PI - 2 * opening);
const pointAt = (place: number, radius: number): [number, number] => {
  const angle = angleAt(place) - Math.PI / 2;
  return [Math.cos(angle) * radius, Math.sin(angle) * radius];
};

const slice = arc();
const pathOf = (from: number, to: number): string =>
  slice({
    innerRadius: inner,
    outerRadius: outer,
    startAngle: angleAt(from),
    endAngle: angleAt(to),
    padAngle: 0,
  }) ?? '';

/** The way through trial and term as a ring from the top round to the top. The words beside it say the same. */
export function TermClockDrawing({ clock }: { clock: RunningClock }) {
  const id = useId();
  const text = useText();
  const formats = useFormats();
  const isLate = clock.daysLeft < 0;
  const [x, y] = pointAt(clock.now, (outer + inner) / 2);
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      className={classes.drawing}
    >
      <title id={`${id}-title`}>
        {text(`clock.${clock.state}.${isLate ? 'late' : 'left'}`, { days: Math.abs(clock.daysLeft) })}
      </title>
      <desc id={`${id}-desc`}>
        {text('clock.span', { from: formats.date(clock.startsOn), to: formats.date(clock.endsOn) })}{' '}
        {clock.signals
          .map(({ months, on }) => text('clock.signalOn', { months, date: formats.date(on) }))
          .join(' ')}
      </desc>
      <g transform={`translate(${centre} ${centre})`}>
        {clock.arcs.map(({ part, from, to }) => (
          <g key={part} data-part={part} data-late={isLate || undefined}>
            <path className={classes.ahead} d={pathOf(from, to)} />
            {clock.now > from && (
              <path className={classes.behind} d={pathOf(from, Math.min(to, clock.now))} />
            )}
          </g>
        ))}
        {clock.signals.map(({ months, at }) => {
          const [x1, y1] = pointAt(at, inner - 4);
          const [x2, y2] = pointAt(at, outer + 6);
          const [tx, ty] = pointAt(at, outer + 19);
          return (
            <g key={months}>
              <path className={classes.signal} d={`M${x1} ${y1}L${x2} ${y2}`} />
              <text className={classes.signalLabel} x={tx} y={ty + 5} textAnchor="middle">
                {months}
              </text>
            </g>
          );
        })}
        <circle className={classes.hand} cx={x} cy={y} r="10" />
        <text className={classes.days} y="6" textAnchor="middle">
          {formats.number(Math.abs(clock.daysLeft))}
        </text>
        <text className={classes.unit} y="34" textAnchor="middle">
          {text(isLate ? 'clock.daysLate' : 'clock.daysLeft', { days: Math.abs(clock.daysLeft) })}
        </text>
      </g>
    </svg>
  );
}
