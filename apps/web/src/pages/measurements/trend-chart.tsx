import { useId } from 'react';
import { useElementSize } from '@mantine/hooks';
import { scaleLinear, scaleUtc } from 'd3-scale';
import { line } from 'd3-shape';
import type { DomainTrend, TrendPoint } from '../../api/measurement-trend.js';
import type { CivilDate } from '../../api/scalars.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import type { Band } from './bands.js';
import classes from './trend-chart.module.css';

/** Until it is known how wide it stands. */
const USUAL_WIDTH = 560;
const height = 240;
const edge = { top: 26, right: 18, bottom: 30, left: 34 };

const dayOf = (on: CivilDate): Date => new Date(`${on}T12:00:00Z`);

export interface TrendChartProps {
  trend: DomainTrend;
  bands: readonly Band[];
  from: CivilDate;
  until: CivilDate;
}

/** How one domain went: a round mark for the member's own scores, a square for the coach's, over the phases. */
export function TrendChart({ trend, bands, from, until }: TrendChartProps) {
  const id = useId();
  const text = useText();
  const formats = useFormats();
  // a unit is a pixel, so that on a phone the words stay as large as they are
  const { ref, width: shown } = useElementSize();
  const width = shown || USUAL_WIDTH;
  const x = scaleUtc([dayOf(from), dayOf(until)], [edge.left, width - edge.right]);
  const y = scaleLinear([trend.lowest, trend.highest], [height - edge.bottom, edge.top]);
  const path = line<TrendPoint>(
    ({ measuredOn }) => x(dayOf(measuredOn)),
    ({ score }) => y(score),
  );
  const years = x.ticks(width > 400 ? 4 : 2);
  const last = trend.points.at(-1);
  return (
    <div ref={ref} className={classes.frame}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
        className={classes.chart}
      >
        <title id={`${id}-title`}>{trend.name}</title>
        <desc id={`${id}-desc`}>
          {text('chart.description', {
            count: trend.points.length,
            lowest: formats.number(trend.lowest),
            highest: formats.number(trend.highest),
          })}
          {last &&
            ` ${text('chart.last', { date: formats.date(last.measuredOn), score: formats.number(last.score) })}`}
        </desc>
        {bands.map((band, at) => {
          const left = Math.max(x(dayOf(band.from)), edge.left);
          const right = Math.min(x(dayOf(band.until)), width - edge.right);
          if (right <= left) return null;
          return (
            <g key={band.phase}>
              <rect
                className={at % 2 === 0 ? classes.band : classes.bandOther}
                x={left}
                y={edge.top}
                width={right - left}
                height={height - edge.top - edge.bottom}
              />
              {right - left > 46 && (
                <text className={classes.phase} x={(left + right) / 2} y={edge.top - 9} textAnchor="middle">
                  {text(`chart.${band.phase}`)}
                </text>
              )}
            </g>
          );
        })}
        {y.ticks(5).map((tick) => (
          <g key={tick}>
            <path className={classes.grid} d={`M${edge.left} ${y(tick)}H${width - edge.right}`} />
            <text className={classes.label} x={edge.left - 8} y={y(tick) + 5} textAnchor="end">
              {formats.number(tick)}
            </text>
          </g>
        ))}
        {years.map((tick) => (
          <text key={+tick} className={classes.label} x={x(tick)} y={height - 8} textAnchor="middle">
            {formats.shortMonth(tick.toISOString().slice(0, 10))}
          </text>
        ))}
        {(['SELF', 'COACH'] as const).map((scorer) => {
          const points = trend.points.filter(({ scoredBy }) => scoredBy === scorer);
          return (
            <g key={scorer} data-scorer={scorer}>
              <path className={classes.line} d={path(points) ?? ''} />
              {points.map(({ measurementId, measuredOn, score }) =>
                scorer === 'SELF' ? (
                  <circle
                    key={measurementId}
                    className={classes.mark}
                    cx={x(dayOf(measuredOn))}
                    cy={y(score)}
                    r="6"
                  />
                ) : (
                  <rect
                    key={measurementId}
                    className={classes.mark}
                    x={x(dayOf(measuredOn)) - 6}
                    y={y(score) - 6}
                    width="12"
                    height="12"
                  />
                ),
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}
