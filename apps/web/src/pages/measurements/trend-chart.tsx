import { useElementSize } from '@mantine/hooks';
import { dayOfValue, dayValue, LineChart } from '#charts';
import type { DomainTrend } from '../../api/measurement-trend.js';
import type { CivilDate } from '../../api/scalars.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import type { Band } from './bands.js';
import classes from './trend-chart.module.css';
import { useScorer } from './use-scorer.js';

export interface TrendChartProps {
  trend: DomainTrend;
  bands: readonly Band[];
  from: CivilDate;
  until: CivilDate;
}

/** How one domain went, over the phases: the member's own scores and the coach's. The table beside it says the same. */
export function TrendChart({ trend, bands, from, until }: TrendChartProps) {
  const text = useText();
  const scorer = useScorer();
  const formats = useFormats();
  const { ref, width } = useElementSize();
  const last = trend.points.at(-1);
  const described = text('chart.description', {
    count: trend.points.length,
    lowest: formats.number(trend.lowest),
    highest: formats.number(trend.highest),
  });
  return (
    <div ref={ref} className={classes.frame}>
      <LineChart
        // until it is known how wide it stands, as wide as usual
        width={width || undefined}
        chart={{
          title: trend.name,
          description: last
            ? `${described} ${text('chart.last', { date: formats.date(last.measuredOn), score: formats.number(last.score) })}`
            : described,
          nothing: text('measurements.noAnswers'),
          x: {
            label: text('measurements.on'),
            format: (value) => formats.date(dayOfValue(value)),
            tick: (value) => formats.shortMonth(dayOfValue(value)),
            from: dayValue(from),
            until: dayValue(until),
          },
          isOverDays: true,
          y: {
            label: text('measurements.score'),
            format: formats.number,
            from: trend.lowest,
            until: trend.highest,
          },
          series: (['SELF', 'COACH'] as const).map((by) => ({
            label: scorer(by),
            points: trend.points
              .filter(({ scoredBy }) => scoredBy === by)
              .map(({ measuredOn, score }) => ({ x: dayValue(measuredOn), y: score })),
          })),
          phases: {
            label: text('chart.phase'),
            spans: bands.map((band) => ({
              label: text(`chart.${band.phase}`),
              from: dayValue(band.from),
              until: dayValue(band.until),
            })),
          },
        }}
      />
    </div>
  );
}
