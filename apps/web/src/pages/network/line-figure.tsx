import { useState } from 'react';
import { type Axis, RangeChart, type RangeRow, rangeTable } from '#charts';
import type { PrintedMoneyLine, PrintedShareLine, ReleaseBody } from '../../api/release-body.js';
import { useCodeText, useText } from '../../text/use-text.js';
import { Figure } from './figure.js';
import classes from './network.module.css';
import { useNetworkWords } from './use-network-words.js';
import { YearChoice } from './year-choice.js';
import { yearsOf } from './years.js';

const CENTS = 100;
const euros = (cents: string) => Number(cents) / CENTS;

const valuesOf = (cell: PrintedShareLine | PrintedMoneyLine) =>
  'meanCents' in cell
    ? { value: euros(cell.meanCents), low: euros(cell.lowerCents), high: euros(cell.upperCents) }
    : { value: Number(cell.rate), low: Number(cell.lower), high: Number(cell.upper) };

interface LineFigureProps {
  line: ReleaseBody['lines'][number];
  definitions: ReleaseBody['definitions'];
}

/** A figure by region: a share, or euros for each person. */
export function LineFigure({ line: { kind, cells }, definitions }: LineFigureProps) {
  const text = useText();
  const codeText = useCodeText();
  const words = useNetworkWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const years = yearsOf<PrintedShareLine | PrintedMoneyLine>(cells);
  const year = years.find(({ key }) => key === chosen) ?? years[0];
  const title = text(`lines.${kind}`);
  if (!year) {
    return (
      <section className={classes.sheet}>
        <h2>{title}</h2>
        <p>{text('lines.no')}</p>
      </section>
    );
  }
  const x: Axis =
    kind === 'thermometer-12'
      ? { label: text('lines.mean'), format: words.euros }
      : { label: text('network.share'), format: words.percent, from: 0, until: 1 };
  const rows = year.cells.map((cell): RangeRow => ({
    label: codeText('label', cell.region),
    n: cell.n,
    period: words.period(cell.from, cell.to),
    ...valuesOf(cell),
  }));
  return (
    <Figure
      chart={{
        title,
        description: text('themes.seen', { count: rows.length, period: words.period(year.from, year.to) }),
        nothing: text('lines.no'),
        label: text('lines.region'),
        x,
        n: { label: text('network.people'), format: words.people },
        rows,
        mean: null,
        middle: null,
        heads: { period: text('network.began'), low: text('network.from'), high: text('network.to') },
      }}
      draw={RangeChart}
      tableOf={rangeTable}
      definition={text(`lines.${kind}.is`)}
      version={definitions[kind]!}
    >
      <YearChoice years={years} chosen={year.key} onChoose={setChosen} />
    </Figure>
  );
}
