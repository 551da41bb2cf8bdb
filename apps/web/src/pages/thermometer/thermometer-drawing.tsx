import { useId } from 'react';
import type { Money } from '../../api/scalars.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { scaleFor } from './scale.js';
import classes from './thermometer-drawing.module.css';

export interface ThermometerDrawingProps {
  balance: Money;
  /** What stood in it when the month began, drawn as a mark; null where that is not known. */
  before: { money: Money; label: string } | null;
}

const top = 34;
const bottom = 318;
const centre = 92;

/** The thermometer as a thermometer, in the shape of a bulb with its stem. The table beside it says the same. */
export function ThermometerDrawing({ balance, before }: ThermometerDrawingProps) {
  const id = useId();
  const text = useText();
  const formats = useFormats();
  const level = Math.max(Number(balance.amount), 0);
  const earlier = before ? Math.max(Number(before.money.amount), 0) : null;
  const { ticks, max } = scaleFor(Math.max(level, earlier ?? 0));
  const heightOf = (euros: number) => bottom - (euros / max) * (bottom - top);
  return (
    <svg
      viewBox="0 0 216 420"
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      className={classes.drawing}
    >
      <title id={`${id}-title`}>{text('drawing.title', { balance: formats.money(balance) })}</title>
      <desc id={`${id}-desc`}>
        {text('drawing.scale', { max: formats.wholeEuros(max, balance.currency) })}
        {before && ` ${text('drawing.before', { date: before.label, balance: formats.money(before.money) })}`}
      </desc>
      <defs>
        <clipPath id={`${id}-tube`}>
          <rect x={centre - 17} y={top - 16} width="34" height={bottom - top + 40} rx="17" />
        </clipPath>
      </defs>
      <path
        className={classes.glass}
        d={`M${centre - 24} ${top + 2}a24 24 0 0 1 48 0V${bottom - 2}c27 12 38 27 38 46 0 27-27 42-62 42s-62-15-62-42c0-19 11-34 38-46Z`}
      />
      <path
        className={classes.bulb}
        d={`M${centre} ${bottom - 4}c9 0 17 4 17 4 22 10 34 23 34 43 0 23-23 36-51 36s-51-13-51-36c0-20 12-33 34-43 0 0 8-4 17-4Z`}
      />
      <path
        className={classes.sheen}
        d={`M${centre - 34} ${bottom + 56}c-5-14 1-28 17-37M${centre + 34} ${bottom + 56}c5-14-1-28-17-37M${centre} ${bottom + 70}v-50`}
      />
      <g clipPath={`url(#${id}-tube)`}>
        <rect className={classes.empty} x={centre - 17} y={top - 16} width="34" height={bottom - top + 20} />
        <rect
          className={classes.fluid}
          x={centre - 17}
          y={heightOf(level)}
          width="34"
          height={bottom - heightOf(level) + 24}
        />
      </g>
      {ticks.map((tick) => (
        <g key={tick}>
          <path className={classes.tick} d={`M${centre + 26} ${heightOf(tick)}h12`} />
          <text className={classes.label} x={centre + 46} y={heightOf(tick) + 5}>
            {formats.wholeEuros(tick, balance.currency)}
          </text>
        </g>
      ))}
      {before && earlier !== null && (
        <g>
          <path className={classes.mark} d={`M${centre - 17} ${heightOf(earlier)}h-16l-7-6v12l7-6`} />
          <text className={classes.markLabel} x={centre - 46} y={heightOf(earlier) + 5} textAnchor="end">
            {before.label}
          </text>
        </g>
      )}
    </svg>
  );
}
