import type { PublishedFigure } from '../../api/publication.js';
import { useFormats } from '../../text/use-formats.js';
import { useCodeText, useText } from '../../text/use-text.js';
import classes from './latest-publication.module.css';

export interface FigureTableProps {
  title: string;
  figures: PublishedFigure[];
}

/** Each figure with its n, its interval, its period and its definition: none stands alone. */
export function FigureTable({ title, figures }: FigureTableProps) {
  const text = useText();
  if (figures.length === 0) return null;
  return (
    // A table wider than a phone scrolls by itself; the keyboard reaches it too.
    <div role="region" aria-label={title} tabIndex={0} className={classes.scroll}>
      <table className={classes.table}>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{text('publication.who')}</th>
            <th scope="col">{text('publication.period')}</th>
            <th scope="col">{text('publication.n')}</th>
            <th scope="col">{text('publication.rate')}</th>
            <th scope="col">{text('publication.interval')}</th>
            <th scope="col">{text('publication.definition')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure, index) => (
            // A figure has no id: two cells of one cooperative may differ in nothing but their place.
            <FigureRow key={index} figure={figure} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FigureRow({ figure }: { figure: PublishedFigure }) {
  const text = useText();
  const codeText = useCodeText();
  const formats = useFormats();
  const { label, programmeType, period, n, rate, low, high, message, definition } = figure;
  const percent = (share: number) => formats.rate(Math.round(share * 1000) * 10);
  const kind = programmeType === null ? text('publication.network') : codeText('programme', programmeType);
  return (
    <tr>
      <th scope="row">{label === null ? kind : `${label} (${kind})`}</th>
      <td className={classes.code}>{period?.replace('/', ' – ') ?? text('publication.noPeriod')}</td>
      <td className="amount">{n === null ? '' : formats.number(n)}</td>
      {rate === null ? (
        <td colSpan={2}>{message}</td>
      ) : (
        <>
          <td className="amount">{percent(rate)}</td>
          <td className="amount">{low !== null && high !== null && `${percent(low)} – ${percent(high)}`}</td>
        </>
      )}
      <td className={classes.code}>{definition}</td>
    </tr>
  );
}
