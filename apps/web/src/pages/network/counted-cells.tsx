import type { PrintedCohort } from '../../api/release-body.js';
import { useFormats } from '../../text/use-formats.js';
import { useCodeText, useText } from '../../text/use-text.js';
import { DataTable } from './data-table.js';
import classes from './network.module.css';
import { useNetworkWords } from './use-network-words.js';

/** What the lines are computed from: each count of each group, with its noise, and how far that moves a line. */
export function CountedCells({ cohorts }: { cohorts: readonly PrintedCohort[] }) {
  const text = useText();
  const codeText = useCodeText();
  const formats = useFormats();
  const { period, months } = useNetworkWords();
  const counted = cohorts.filter(({ cells }) => cells.length > 0);
  if (counted.length === 0) return null;
  const isCoarse = counted.every(({ grid }) => grid.grid === 'network-year');
  const table = {
    columns: [
      text('network.began'),
      text('lines.region'),
      text('network.people'),
      text('netMoney.cooperatives'),
      text('incidence.cell.months'),
      text('incidence.cause'),
      text('incidence.cell.count'),
      text('incidence.cell.noise'),
    ],
    rows: counted.flatMap(({ region, from, to, n, cooperatives, grid, cells }) =>
      cells.map(({ months: [first, until], cause, noisy }) => [
        period(from, to),
        codeText('label', region ?? 'network'),
        formats.number(n),
        formats.number(cooperatives),
        text('incidence.cell.span', { from: first, until }),
        text(`runOff.${cause}`),
        formats.number(Number(noisy)),
        text('incidence.cell.noiseIs', { points: months(grid.noiseP95BasisPoints / 100) }),
      ]),
    ),
  };
  return (
    <section aria-labelledby="counted" className={classes.sheet}>
      <h2 id="counted">{text('incidence.cells')}</h2>
      {isCoarse && <p>{text('incidence.coarse')}</p>}
      <p>{text('incidence.cellsHow')}</p>
      <details>
        <summary>
          {text('network.asTable')}
          <span className="visually-hidden">: {text('incidence.cells')}</span>
        </summary>
        <DataTable title={text('incidence.cells')} table={table} />
      </details>
    </section>
  );
}
