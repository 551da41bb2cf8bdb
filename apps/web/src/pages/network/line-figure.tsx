import { useState } from 'react';
import { type Axis, RangeChart, rangeTable } from '#charts';
import type { PrintedLine, ReleaseBody } from '../../api/release-body.js';
import { useCodeText, useText } from '../../text/use-text.js';
import { DataTable } from './data-table.js';
import { Definition, Figure } from './figure.js';
import classes from './network.module.css';
import { useNetworkWords } from './use-network-words.js';
import { YearChoice } from './year-choice.js';
import { yearsOf } from './years.js';

interface LineFigureProps {
  kind: 'trial-success' | 'thermometer-12';
  body: ReleaseBody;
}

const CENTS = 100;

/** A figure by region: a share, or euros. Where a release has no interval with it, the numbers alone. */
export function LineFigure({ kind, body: { lines, definitions, policy } }: LineFigureProps) {
  const text = useText();
  const codeText = useCodeText();
  const { percent, people, period, euros } = useNetworkWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const years = yearsOf(lines.find((line) => line.kind === kind)?.cells ?? []);
  const year = years.find(({ key }) => key === chosen) ?? years[0];
  const title = text(`lines.${kind}`);
  const isMoney = kind === 'thermometer-12';
  const unit = policy.thermometerUnitCents / CENTS;
  /** What the cells say themselves: of a count its share, of a sum of units the euros of one person. */
  const plain = ({ noisyOut, n }: PrintedLine) => (Number(noisyOut) / n) * (isMoney ? unit : 1);
  const printed = (value: string) => (isMoney ? Number(value) / CENTS : Number(value));
  const axis: Axis = isMoney
    ? { label: text('lines.mean'), format: euros }
    : { label: text('network.share'), format: percent, from: 0, until: 1 };
  if (!year) {
    return (
      <section className={classes.sheet}>
        <h2>{title}</h2>
        <p>{text('lines.no')}</p>
      </section>
    );
  }
  const choice = <YearChoice years={years} chosen={year.key} onChoose={setChosen} />;
  const rows = year.cells.flatMap((cell) =>
    cell.rate !== undefined && cell.lower !== undefined && cell.upper !== undefined
      ? [
          {
            label: codeText('label', cell.region),
            n: cell.n,
            period: period(cell.from, cell.to),
            value: printed(cell.rate),
            low: printed(cell.lower),
            high: printed(cell.upper),
          },
        ]
      : [],
  );
  if (rows.length < year.cells.length) {
    const table = {
      columns: [text('lines.region'), text('network.began'), text('network.people'), axis.label],
      rows: year.cells.map((cell) => [
        codeText('label', cell.region),
        period(cell.from, cell.to),
        people(cell.n),
        axis.format(plain(cell)),
      ]),
    };
    return (
      <section className={classes.sheet}>
        <h2>{title}</h2>
        {choice}
        <DataTable title={title} table={table} />
        <Definition words={text(`lines.${kind}.is`)} version={definitions[kind]!} of={title} />
      </section>
    );
  }
  return (
    <Figure
      chart={{
        title,
        description: text('themes.seen', { count: rows.length, period: period(year.from, year.to) }),
        nothing: text('lines.no'),
        label: text('lines.region'),
        x: axis,
        n: { label: text('network.people'), format: people },
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
      {choice}
    </Figure>
  );
}
