import type { DomainTrend } from '../../api/measurement-trend.js';
import type { CivilDate } from '../../api/scalars.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import type { Band } from './bands.js';
import classes from './measurements-page.module.css';
import { TrendChart } from './trend-chart.js';
import { useScorer } from './use-scorer.js';

export interface DomainCardProps {
  trend: DomainTrend;
  bands: readonly Band[];
  from: CivilDate;
  until: CivilDate;
}

/** One domain as a chart, and the same figures as a table. */
export function DomainCard({ trend, bands, from, until }: DomainCardProps) {
  const text = useText();
  const scorer = useScorer();
  const formats = useFormats();
  return (
    <section aria-label={trend.name} className={classes.card}>
      <h3>{trend.name}</h3>
      {trend.points.length === 0 ? (
        <p>{text('measurements.noAnswers')}</p>
      ) : (
        <div className={classes.figure}>
          <TrendChart trend={trend} bands={bands} from={from} until={until} />
          <table className={classes.table}>
            <caption className="visually-hidden">{trend.name}</caption>
            <thead>
              <tr>
                <th scope="col">{text('measurements.on')}</th>
                <th scope="col">{text('measurements.by')}</th>
                <th scope="col" className={classes.score}>
                  {text('measurements.score')}
                </th>
              </tr>
            </thead>
            <tbody>
              {trend.points.toReversed().map(({ measurementId, measuredOn, scoredBy, score }) => (
                <tr key={measurementId}>
                  <td>{formats.date(measuredOn)}</td>
                  <td>{scorer(scoredBy)}</td>
                  <td className={classes.score}>{formats.number(score)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
